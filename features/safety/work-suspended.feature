Feature: Work stands still only where it may, and goes on only where heat and power have room

  Rule: Only a running job is suspended

    Example: job-1 is suspended already
      Given job-1 is suspended on rack-1 with 2 GPUs
      When a planner proposes to suspend job-1
      Then the plan is refused by SAFETY-408: "Job job-1 does not run. Choose a running job."

    Example: job-1 runs
      Given job-1 runs on rack-1 with 2 GPUs
      When a planner proposes to suspend job-1
      Then the plan passes SAFETY-408
      And job-1 was suspended

  Rule: A job that must not be interrupted is never suspended

    Example: job-1 must not be interrupted
      Given job-1 runs on rack-1 with 2 GPUs
      And job-1 must not be interrupted or held back
      When a planner proposes to suspend job-1
      Then the plan is refused by SAFETY-409: "Job job-1 may not be interrupted. Choose a preemptible job."

    Example: job-1 may be interrupted
      Given job-1 runs on rack-1 with 2 GPUs
      When a planner proposes to suspend job-1
      Then the plan passes SAFETY-409

  Rule: A job is suspended only with an hour and a half to spare

    Example: job-1 needs an hour and is due in two
      Given job-1 runs on rack-1 with 2 GPUs
      And job-1 needs 60 min and has to be done within 120 min
      When a planner proposes to suspend job-1
      Then the plan is refused by SAFETY-410: "Job job-1 is not proven to have 5400.0 s to spare before its deadline. Choose a job that can wait."

    Example: job-1 needs an hour and is due in three
      Given job-1 runs on rack-1 with 2 GPUs
      And job-1 needs 60 min and has to be done within 180 min
      When a planner proposes to suspend job-1
      Then the plan passes SAFETY-410

  Rule: A job that went on is left to work for a while

    Example: job-1 went on a minute ago
      Given job-1 is suspended on rack-1 with 2 GPUs
      And rack-1 breathes 23 °C
      And a planner proposes to resume job-1
      And 1 min passes
      When a planner proposes to suspend job-1
      Then the plan is now refused by SAFETY-411: "Job job-1 went on not long ago. Let it work for 1800.0 s, or choose another."

    Example: job-1 went on an hour ago
      Given job-1 is suspended on rack-1 with 2 GPUs
      And rack-1 breathes 23 °C
      And a planner proposes to resume job-1
      And 60 min pass
      When a planner proposes to suspend job-1
      Then the plan passes SAFETY-411

  Rule: Only a suspended job goes on

    Example: job-1 runs
      Given job-1 runs on rack-1 with 2 GPUs
      When a planner proposes to resume job-1
      Then the plan is refused by SAFETY-412: "Job job-1 is not suspended. Choose one that is."

    Example: job-1 is suspended
      Given job-1 is suspended on rack-1 with 2 GPUs
      And rack-1 breathes 23 °C
      When a planner proposes to resume job-1
      Then the plan passes SAFETY-412
      And job-1 runs

  Rule: A job goes on only within the building's budget, or where it would be late

    Example: The building draws 97 % of its budget
      Given the building draws 97 % of its budget
      And job-1 is suspended on rack-1 with 2 GPUs
      When a planner proposes to resume job-1
      Then the plan is refused by SAFETY-413: "The plan adds 1000.0 W, and facility is not proven to stay within 0.94 of its budget with what cools them. Resume fewer jobs, or wait."

    Example: job-1 would soon be late
      Given the building draws 97 % of its budget
      And job-1 is suspended on rack-1 with 2 GPUs
      And job-1 needs 60 min and has to be done within 80 min
      When a planner proposes to resume job-1
      Then the plan passes SAFETY-413

  Rule: A job goes on only in a rack that is proven cool

    Example: rack-1 breathes 28 °C
      Given job-1 is suspended on rack-1 with 2 GPUs
      And rack-1 breathes 28 °C
      When a planner proposes to resume job-1
      Then the plan is refused by SAFETY-414: "rack-1 is not proven to breathe 26.0 °C or less. Wait until it does."

    Example: rack-1 breathes 23 °C
      Given job-1 is suspended on rack-1 with 2 GPUs
      And rack-1 breathes 23 °C
      When a planner proposes to resume job-1
      Then the plan passes SAFETY-414

  Rule: One plan suspends or resumes few jobs

    Example: Two are too many
      Given the site has a folder of its own
      And job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-1 with 1 GPU
      When the operator sets the limit suspensions-per-plan to "1,,,jobs"
      And a planner proposes these tasks
        | task | do            | after |
        | a    | suspend job-1 |       |
        | b    | suspend job-2 |       |
      Then the plan is refused by SAFETY-415: "The plan suspends or resumes 2 jobs. Touch at most 1.0 in one plan."

    Example: Two are few enough
      Given job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-1 with 1 GPU
      When a planner proposes these tasks
        | task | do            | after |
        | a    | suspend job-1 |       |
        | b    | suspend job-2 |       |
      Then the plan passes SAFETY-415
