Feature: Work moves only to where heat, power and GPUs are proven to have room

  Rule: A job moves to another rack that exists

    Example: There is no rack-99
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to move job-1 to rack-99
      Then the plan is refused by SAFETY-301: "Job job-1 cannot move to rack-99. Choose another rack that exists."

    Example: rack-9 is another rack
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-301

  Rule: Only a job that runs can be moved

    Example: job-1 still waits
      Given job-1 has been waiting for 10 min
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-302: "Job job-1 does not run, so there is nothing to move. Choose a running job."

    Example: job-1 runs
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-302

  Rule: A job that must not be interrupted stays where it is

    Example: job-1 must not be interrupted
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 must not be interrupted or held back
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-303: "Job job-1 may not be interrupted. Choose a preemptible job."

    Example: job-1 may be interrupted
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-303

  Rule: A job moves only to a rack that is proven cool

    Example: rack-9 is warm
      Given job-1 runs on rack-1 with 4 GPUs
      And rack-9 breathes 25.5 °C
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-304: "rack-9 was last seen to breathe 25.5 °C, so it has no proven room for the heat of job-1. Choose a rack that breathes 25.0 °C or less now."

    Example: rack-9 is cool
      Given job-1 runs on rack-1 with 4 GPUs
      And rack-9 breathes 24.5 °C
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-304

  Rule: A job moves only to a rack whose feed can carry it

    Example: rack-9 is nearly full
      Given job-1 runs on rack-1 with 4 GPUs
      And rack-9 draws 12 kW
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-305: "rack-9 draws 12000.0 W; the plan adds 2000.0 W, and it may carry 13840.0 W. Choose a rack with more room, or move less."

    Example: rack-9 has room for two more kilowatts
      Given job-1 runs on rack-1 with 4 GPUs
      And rack-9 draws 11.8 kW
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-305

  Rule: A job moves only to where the power unit can carry it

    Example: pdu-2a is nearly full
      Given job-1 runs on rack-1 with 4 GPUs
      And pdu-2a carries 78 % of its rating
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-306: "pdu-2a, which feeds rack-9, is not proven to carry 2000.0 W more within 0.8 of its rating. Choose a rack on another power unit."

    Example: pdu-2a has room
      Given job-1 runs on rack-1 with 4 GPUs
      And pdu-2a carries 70 % of its rating
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-306

  Rule: A job moves only to where the supply above can carry it

    Example: ups-a lives on its battery
      Given job-1 runs on rack-1 with 4 GPUs
      And ups-a lives on its battery
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-307: "ups-a, which supplies pdu-2a, is not proven to carry 2000.0 W more within 0.8 of its rating. Choose a rack on another supply."

    Example: The racks of pdu-2b hang on ups-b
      Given job-1 runs on rack-1 with 4 GPUs
      And ups-a lives on its battery
      When a planner proposes to move job-1 to rack-13
      Then the plan passes SAFETY-307

  Rule: A job moves only to where enough GPUs are idle

    Example: Six of eight GPUs of rack-9 are taken
      Given job-1 runs on rack-1 with 4 GPUs
      And job-2 runs on rack-9 with 6 GPUs
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-308: "rack-9 has 8 GPUs of which jobs hold 6, and the plan asks for 4. Choose a rack with more idle GPUs."

    Example: Four of them are
      Given job-1 runs on rack-1 with 4 GPUs
      And job-2 runs on rack-9 with 4 GPUs
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-308

  Rule: A job that was moved is left to work for a while

    Example: The rules have just moved job-1
      Given job-1 runs on rack-3 with 4 GPUs
      And rack-3 breathes 28 °C for 15 min
      And job-1 runs on rack-3 no longer
      When a planner proposes to move job-1 to rack-20
      Then the plan is now refused by SAFETY-309: "Job job-1 was moved not long ago. Let it work for 1800.0 s, or move another."

    Example: job-2 was not moved
      Given job-1 runs on rack-3 with 4 GPUs
      And job-2 runs on rack-17 with 2 GPUs
      And rack-3 breathes 28 °C for 15 min
      When a planner proposes to move job-2 to rack-20
      Then the plan passes SAFETY-309

  Rule: A model moves no job that has no time for it

    Example: job-1 needs an hour and has two minutes to spare
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 needs 60 min and has to be done within 62 min
      When a planner proposes to move job-1 to rack-9
      Then the plan is refused by SAFETY-310: "A move takes time, and job job-1 is not proven to meet its deadline afterwards. Choose a job with more time."

    Example: job-1 has half an hour to spare
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 needs 60 min and has to be done within 90 min
      When a planner proposes to move job-1 to rack-9
      Then the plan passes SAFETY-310
