Feature: No plan changes much at once
  Three things bound the harm that any plan can do: how much it touches, what happens beside it, and how much was done before.

  Rule: A plan caps few racks

    Example: Nine racks are too many
      When a planner proposes these tasks
        | task   | do                  | after |
        | task-1 | cap rack-1 at 420 W |       |
        | task-2 | cap rack-2 at 420 W |       |
        | task-3 | cap rack-3 at 420 W |       |
        | task-4 | cap rack-4 at 420 W |       |
        | task-5 | cap rack-5 at 420 W |       |
        | task-6 | cap rack-6 at 420 W |       |
        | task-7 | cap rack-7 at 420 W |       |
        | task-8 | cap rack-8 at 420 W |       |
        | task-9 | cap rack-9 at 420 W |       |
      Then the plan is refused by SAFETY-601: "The plan caps 9 racks or GPUs. Cap at most 8.0 in one plan."

    Example: Two racks are few
      When a planner proposes these tasks
        | task   | do                  | after |
        | task-1 | cap rack-1 at 420 W |       |
        | task-2 | cap rack-2 at 420 W |       |
      Then the plan passes SAFETY-601

  Rule: A plan caps a small share of the fleet

    Example: Nine of 24 racks are more than a third
      When a planner proposes these tasks
        | task   | do                   | after |
        | task-1 | cap rack-1 at 420 W  |       |
        | task-2 | cap rack-2 at 420 W  |       |
        | task-3 | cap rack-3 at 420 W  |       |
        | task-4 | cap rack-9 at 420 W  |       |
        | task-5 | cap rack-10 at 420 W |       |
        | task-6 | cap rack-11 at 420 W |       |
        | task-7 | cap rack-17 at 420 W |       |
        | task-8 | cap rack-18 at 420 W |       |
        | task-9 | cap rack-19 at 420 W |       |
      Then the plan is refused by SAFETY-602: "The plan caps 9 of 24 racks. Cap at most 8 of them in one plan."

    Example: Two of 24 racks are a small share
      When a planner proposes these tasks
        | task   | do                   | after |
        | task-1 | cap rack-1 at 420 W  |       |
        | task-2 | cap rack-17 at 420 W |       |
      Then the plan passes SAFETY-602

  Rule: A plan moves, takes back or stops few jobs

    Example: Five jobs are too many
      Given job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-2 with 1 GPU
      And job-3 runs on rack-3 with 1 GPU
      And job-4 runs on rack-4 with 1 GPU
      And job-5 runs on rack-5 with 1 GPU
      When a planner proposes these tasks
        | task   | do                   | after  |
        | task-1 | move job-1 to rack-9 |        |
        | task-2 | move job-2 to rack-9 | task-1 |
        | task-3 | move job-3 to rack-9 | task-2 |
        | task-4 | move job-4 to rack-9 | task-3 |
        | task-5 | move job-5 to rack-9 | task-4 |
      Then the plan is refused by SAFETY-603: "The plan moves, takes back or stops 5 jobs. Touch at most 4.0 in one plan."

    Example: Two jobs, one after the other
      Given job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-2 with 1 GPU
      When a planner proposes these tasks
        | task   | do                   | after  |
        | task-1 | move job-1 to rack-9 |        |
        | task-2 | move job-2 to rack-9 | task-1 |
      Then the plan passes SAFETY-603

  Rule: Work leaves a zone one job at a time

    Example: Both jobs would leave zone-1 at the same time
      Given job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-2 with 1 GPU
      When a planner proposes these tasks
        | task   | do                   | after |
        | task-1 | move job-1 to rack-9 |       |
        | task-2 | move job-2 to rack-9 |       |
      Then the plan is refused by SAFETY-604: "Tasks task-1 and task-2 both move work out of zone-1 at the same time. Let one depend on the other."

    Example: The second job waits for the first
      Given job-1 runs on rack-1 with 1 GPU
      And job-2 runs on rack-2 with 1 GPU
      When a planner proposes these tasks
        | task   | do                   | after  |
        | task-1 | move job-1 to rack-9 |        |
        | task-2 | move job-2 to rack-9 | task-1 |
      Then the plan passes SAFETY-604

  Rule: Cooling is taken from a zone one unit at a time

    Example: Both units would cool less at the same time
      When a planner proposes these tasks
        | task   | do                             | after |
        | task-1 | set crac-1 to 24 °C at 70 % fan |       |
        | task-2 | set crac-2 to 24 °C at 70 % fan |       |
      Then the plan is refused by SAFETY-605: "Tasks task-1 and task-2 both take cooling from zone-1 at the same time. Let one depend on the other."

    Example: The second unit waits for the first
      Given crac-1 holds 20 °C at 80 % fan
      And crac-2 holds 20 °C at 80 % fan
      When a planner proposes these tasks
        | task   | do                             | after  |
        | task-1 | set crac-1 to 22 °C at 70 % fan |        |
        | task-2 | set crac-2 to 22 °C at 70 % fan | task-1 |
      Then the plan passes SAFETY-605

  Rule: Only one plan at a time moves work out of a zone

    Example: A move out of zone-1 waits for the operator
      Given the mode is approve
      And job-1 runs on rack-3 with 4 GPUs
      And job-2 runs on rack-5 with 1 GPU
      And rack-3 breathes 28 °C for 2 min
      And the operator approves the waiting plan
      And 10 min pass
      When a planner proposes to move job-2 to rack-20
      Then the plan is now refused by SAFETY-606: "Work is already being moved in zone-1 for zone-1. Wait until that is done."

    Example: Nothing leaves zone-3
      Given the mode is approve
      And job-1 runs on rack-3 with 4 GPUs
      And job-2 runs on rack-17 with 1 GPU
      And rack-3 breathes 28 °C for 2 min
      And the operator approves the waiting plan
      And 10 min pass
      When a planner proposes to move job-2 to rack-20
      Then the plan passes SAFETY-606

  Rule: Cooling is not taken from a zone in which it is being changed

    Example: The rules are cooling zone-1
      Given rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-2 to 22 °C at 70 % fan
      Then the plan is now refused by SAFETY-607: "The cooling of zone-1 is already being changed for zone-1. Wait until that is done."

    Example: Nobody changes the cooling of zone-2
      Given crac-5 holds 20 °C at 80 % fan
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-5 to 22 °C at 70 % fan
      Then the plan passes SAFETY-607

  Rule: There is a budget of changes for each hour

    Example: The rules have used it up
      Given the site has a folder of its own
      And the operator sets the limit changes-per-hour to "3,,,actions"
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-5 to 21 °C at 80 % fan
      Then the plan is now refused by SAFETY-608: "3 changes were made within the hour, and 3.0 are allowed. Wait, or ask a person."

    Example: One more is left
      Given the site has a folder of its own
      And the operator sets the limit changes-per-hour to "4,,,actions"
      And crac-5 holds 22 °C at 100 % fan
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-5 to 22 °C at 80 % fan
      Then the plan passes SAFETY-608

    Example: What a planner used up is not taken from the rules
      Given a planner that proposes to set crac-1 to 19 °C at 70 % fan
      And the site has a folder of its own
      And the operator sets the limit changes-per-hour to "1,,,actions"
      And rack-1 breathes 25.5 °C for 5 s
      When a person reports "rack-1 sounds odd since the filters were changed"
      And the operator confirms the plan of the planner
      Then the planner's plan is done
      When rack-9 breathes 28 °C for 2 min
      Then crac-4 was told to cool more

  @promise-owed
  Rule: What lowers a risk has changes of its own for each hour, by the number of racks

    Example: Three changes are more than 24 racks may see
      Given the site has a folder of its own
      And the operator sets the limit changes-per-hour to "3,,,actions"
      And the operator sets the limit changes-per-rack to "0.1,,,actions"
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to cap rack-1 at 420 W
      Then the plan is now refused by SAFETY-609: "3 changes that lower a risk were made within the hour, and 24 racks may see 0.1 each. Wait, or ask a person."

    Example: Three changes are fewer than any site may see
      Given the site has a folder of its own
      And the operator sets the limit changes-per-rack to "0.1,,,actions"
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to cap rack-1 at 420 W
      Then the plan passes SAFETY-609
