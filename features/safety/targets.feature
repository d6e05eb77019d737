Feature: Actions have targets that exist and are seen

  Rule: A cooling unit that nobody knows is not changed

    Example: There is no crac-99
      When a planner proposes to set crac-99 to 20 °C at 80 % fan
      Then the plan is refused by SAFETY-501: "No cooling unit 'crac-99' is known. Choose one that reports."

    Example: crac-9 exists
      Given every rack of zone-3 breathes 25.5 °C
      When a planner proposes to set crac-9 to 20 °C at 80 % fan
      Then the plan passes SAFETY-501

  Rule: A GPU or rack that nobody knows is not capped

    Example: There is no gpu-99-0
      When a planner proposes to cap gpu-99-0 at 300 W
      Then the plan is refused by SAFETY-502: "No GPU 'gpu-99-0' and no rack of that name with GPUs is known. Choose one that reports."

    Example: gpu-24-7 exists
      When a planner proposes to cap gpu-24-7 at 450 W
      Then the plan passes SAFETY-502

  Rule: A job that nobody knows is neither moved nor held back nor stopped

    Example: There is no job-99
      When a planner proposes to move job-99 to rack-9
      Then the plan is refused by SAFETY-503: "No job 'job-99' is known. Choose one from the queue."

    Example: job-1 is in the queue
      Given job-1 has been waiting for 10 min
      When a planner proposes to hold job-1 back for 1 h
      Then the plan passes SAFETY-503

  Rule: Only what exists can be read

    Example: There is no zone-9
      When a planner proposes to read the temperatures of zone-9
      Then the plan is refused by SAFETY-504: "There is no zone and no facility 'zone-9'. Choose one that exists."

    Example: zone-2 exists
      When a planner proposes to read the temperatures of zone-2
      Then the plan passes SAFETY-504

  Rule: A person is told only about what exists

    Example: Nothing is called rack-99
      When a planner proposes to tell a person about rack-99
      Then the plan is refused by SAFETY-505: "Nothing is called 'rack-99'. Choose a device, a zone or a job that exists."

    Example: rack-3 exists
      When a planner proposes to tell a person about rack-3
      Then the plan passes SAFETY-505

  Rule: A cooling unit that has fallen silent is left alone

    Example: Nothing was heard of crac-1 for a minute
      Given 5 s pass
      And crac-1 falls silent
      And 60 s pass
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan is now refused by SAFETY-506: "Nothing was heard of crac-1 for more than 30.0 s. Wait until it reports, or choose another."

    Example: crac-2 still reports
      Given rack-1 breathes 25.5 °C
      And 5 s pass
      And crac-1 falls silent
      And 60 s pass
      When a planner proposes to set crac-2 to 20 °C at 80 % fan
      Then the plan passes SAFETY-506

  Rule: The cooling of a zone that nobody sees is left alone

    Example: No rack of zone-1 reports its inlet
      Given no rack of zone-1 reports its inlet
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan is refused by SAFETY-507: "No rack of zone-1 reports its inlet, so nobody would see what changing crac-1 does. Wait until one does."

    Example: One blind rack does not blind the zone
      Given rack-3 reports no inlet temperature
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan passes SAFETY-507

  Rule: GPUs that have fallen silent are not capped unless it is urgent

    Example: Nothing was heard of gpu-3-0 for a minute
      Given 5 s pass
      And gpu-3-0 falls silent
      And 60 s pass
      When a planner proposes to cap rack-3 at 420 W
      Then the plan is now refused by SAFETY-508: "Nothing was heard of a GPU of rack-3 for more than 30.0 s. Wait until it reports, or choose another."

    Example: The GPUs of rack-4 report
      Given 5 s pass
      And gpu-3-0 falls silent
      And 60 s pass
      When a planner proposes to cap rack-4 at 420 W
      Then the plan passes SAFETY-508
