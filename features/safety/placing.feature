Feature: Waiting jobs run only in their turn, and only where heat and power are proven to have room

  Background: The rulebook is slow to place jobs itself, so that a planner's plan comes first
    Given the site has a folder of its own
    When the operator sets the limit jobs-unplaced to "1,,7200,jobs"

  Rule: Only a job that waits to be placed is placed

    Example: job-1 waits for a scheduler of its own
      Given job-1 has been waiting for 10 min
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-901: "Job job-1 does not wait to be placed. Choose one that is unplaced."

    Example: job-1 waits to be placed
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-901

  Rule: A job is placed on a rack that exists

    Example: There is no rack-99
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-99
      Then the plan is refused by SAFETY-902: "There is no rack 'rack-99' for job job-1. Choose one that reports."

    Example: rack-9 reports
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-902

  Rule: A rack that gets work stays cool with it

    Example: rack-9 breathes nearly 27 °C
      Given job-1 waits to be placed with 1 GPU
      And rack-9 breathes 26.95 °C
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is now refused by SAFETY-903: "rack-9 was last seen to breathe 26.95 °C; with 500.0 W more it is not proven to stay at 27.0 °C or less. Choose a cooler rack."

    Example: rack-9 breathes 24 °C
      Given job-1 waits to be placed with 1 GPU
      And rack-9 breathes 24 °C
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-903

  Rule: A zone gets no more heat than its units carry

    Example: Nothing cools zone-2
      Given job-1 waits to be placed with 1 GPU
      And nothing cools zone-2
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is now refused by SAFETY-904: "The units of zone-2 carry 0.0 W of heat at most, and its racks would draw 48000.0 W and 500.0 W. Choose a rack in another zone."

    Example: All units of zone-2 run
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-904

  Rule: The building stays within its budget with what is placed and what cools it

    Example: The building draws 95 % of its budget
      Given job-1 waits to be placed with 1 GPU
      And the building draws 95 % of its budget
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-905: "The plan adds 500.0 W, and facility is not proven to stay within 0.95 of its budget with what cools them. Place fewer jobs, or wait."

    Example: The building draws 80 % of its budget
      Given job-1 waits to be placed with 1 GPU
      And the building draws 80 % of its budget
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-905

  Rule: A rack that is not seen gets no work

    Example: rack-9 reports no inlet
      Given job-1 waits to be placed with 1 GPU
      And rack-9 reports no inlet temperature
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-906: "rack-9 says that something is wrong with it, or does not say what it breathes. Choose another rack for job-1."

    Example: rack-9 reports its inlet
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-906

  Rule: A job gets no GPUs that are capped below what it needs

    Example: The GPUs of rack-9 are capped at 300 W
      Given job-1 waits to be placed with 1 GPU
      And the GPUs of rack-9 are capped at 300 W
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-907: "GPUs of rack-9 are capped below what job job-1 asks for. Choose another rack, or wait."

    Example: The GPUs of rack-9 are capped at what costs it next to nothing
      Given job-1 waits to be placed with 1 GPU
      And the GPUs of rack-9 are capped at 450 W
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-907

  Rule: A plan places only so many jobs

    Example: The operator allows one at a time
      Given job-1 waits to be placed with 1 GPU
      And job-2 waits to be placed with 1 GPU
      When the operator sets the limit placements-per-plan to "1,,,jobs"
      And 1 min passes
      And a planner proposes these tasks
        | task | do                    | after |
        | a    | place job-1 on rack-9 |       |
        | b    | place job-2 on rack-9 |       |
      Then the plan is refused by SAFETY-908: "The plan places 2 jobs. Place at most 1.0 in one plan."

    Example: Two are few enough
      Given job-1 waits to be placed with 1 GPU
      And job-2 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes these tasks
        | task | do                    | after |
        | a    | place job-1 on rack-9 |       |
        | b    | place job-2 on rack-9 |       |
      Then the plan passes SAFETY-908

  Rule: A job is never placed on two racks

    Example: A plan names two racks for job-1
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes these tasks
        | task | do                     | after |
        | a    | place job-1 on rack-9  |       |
        | b    | place job-1 on rack-10 |       |
      Then the plan is refused by SAFETY-909: "The plan places job job-1 2 times. Choose one rack."

    Example: A plan names one
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-909

  Rule: Two plans do not place one job

    Example: Nobody places it
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-910

  Rule: The more important job comes first where it could run in the place of another

    Example: job-2 is more important and of the same size
      Given job-1 waits to be placed with 1 GPU
      And job-2 waits to be placed with 1 GPU
      And job-2 must not be interrupted or held back
      And job-2 has priority 4
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-911: "Job job-2 is more important than job-1, waits too, and could run in its place. Place it first, or with it."

    Example: job-2 needs more GPUs
      Given job-1 waits to be placed with 1 GPU
      And job-2 waits to be placed with 4 GPUs
      And job-2 must not be interrupted or held back
      And job-2 has priority 4
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-911

  Rule: Only so many jobs are placed in an hour

    Example: The operator allows none
      Given job-1 waits to be placed with 1 GPU
      When the operator sets the limit placements-per-rack to "0,,,jobs"
      And 1 min passes
      And a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-912: "0 jobs were placed within the hour, and 24 racks may see 0.0 each. Wait, or ask a person."

    Example: None was placed yet
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-912

  Rule: Only a job that runs is taken back

    Example: job-1 waits
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to requeue job-1
      Then the plan is refused by SAFETY-913: "Job job-1 does not run, so there is nothing to take back. Choose a running job."

    Example: job-1 runs
      Given job-1 runs on rack-1 with 4 GPUs
      And 1 min passes
      When a planner proposes to requeue job-1
      Then the plan passes SAFETY-913

  Rule: A job that must not be interrupted is not taken back

    Example: job-1 must not be interrupted
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 must not be interrupted or held back
      And 1 min passes
      When a planner proposes to requeue job-1
      Then the plan is refused by SAFETY-914: "Job job-1 may not be interrupted. Choose a preemptible job."

    Example: job-1 may be interrupted
      Given job-1 runs on rack-1 with 4 GPUs
      And 1 min passes
      When a planner proposes to requeue job-1
      Then the plan passes SAFETY-914
