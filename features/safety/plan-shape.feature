Feature: A plan is a graph that can be carried out
  Whatever a planner writes, its tasks have to come to an end.

  Rule: Tasks do not wait for each other

    Example: Each of two tasks waits for the other
      When a planner proposes these tasks
        | task   | do                  | after  |
        | task-1 | cap rack-1 at 420 W | task-2 |
        | task-2 | cap rack-2 at 420 W | task-1 |
      Then the plan is refused by SAFETY-701: "Tasks wait for each other: task-1 -> task-2 -> task-1. Remove one of these dependencies."

    Example: One waits for the other
      When a planner proposes these tasks
        | task   | do                  | after  |
        | task-1 | cap rack-1 at 420 W |        |
        | task-2 | cap rack-2 at 420 W | task-1 |
      Then the plan passes SAFETY-701

  Rule: A task waits only for tasks of its plan

    Example: There is no task-7
      When a planner proposes these tasks
        | task   | do                  | after  |
        | task-1 | cap rack-1 at 420 W | task-7 |
      Then the plan is refused by SAFETY-702: "Task task-1 waits for task-7, which the plan does not contain. Maybe it was renamed."

    Example: task-1 is there
      When a planner proposes these tasks
        | task   | do                  | after  |
        | task-1 | cap rack-1 at 420 W |        |
        | task-2 | cap rack-2 at 420 W | task-1 |
      Then the plan passes SAFETY-702

  Rule: Every task has an id of its own

    Example: Two tasks are called task-1
      When a planner proposes these tasks
        | task   | do                  | after |
        | task-1 | cap rack-1 at 420 W |       |
        | task-1 | cap rack-2 at 420 W |       |
      Then the plan is refused by SAFETY-703: "Task id task-1 is used more than once. Give each task an id of its own."

    Example: Two tasks, two ids
      When a planner proposes these tasks
        | task   | do                  | after |
        | task-1 | cap rack-1 at 420 W |       |
        | task-2 | cap rack-2 at 420 W |       |
      Then the plan passes SAFETY-703

  Rule: A model's plan is short enough to be read

    Example: Nine tasks are too many
      When a planner proposes these tasks
        | task   | do                             | after |
        | task-1 | read the temperatures of zone-1 |       |
        | task-2 | read the temperatures of zone-2 |       |
        | task-3 | read the temperatures of zone-3 |       |
        | task-4 | read the power of zone-1        |       |
        | task-5 | read the power of zone-2        |       |
        | task-6 | read the power of zone-3        |       |
        | task-7 | read the power of facility      |       |
        | task-8 | read the queue of facility      |       |
        | task-9 | cap rack-1 at 420 W             |       |
      Then the plan is refused by SAFETY-704: "The plan has 9 tasks. Give at most 8.0."

    Example: Eight tasks are just few enough
      When a planner proposes these tasks
        | task   | do                             | after |
        | task-1 | read the temperatures of zone-1 |       |
        | task-2 | read the temperatures of zone-2 |       |
        | task-3 | read the temperatures of zone-3 |       |
        | task-4 | read the power of zone-1        |       |
        | task-5 | read the power of zone-2        |       |
        | task-6 | read the power of zone-3        |       |
        | task-7 | read the power of facility      |       |
        | task-8 | read the queue of facility      |       |
      Then the plan passes SAFETY-704
