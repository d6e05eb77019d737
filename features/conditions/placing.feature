Feature: Interlock says when and where waiting jobs run

  Rule: A waiting job is placed where it is cool, as a matter of routine

    Example: job-1 waits and nothing is wrong
      Given job-1 waits to be placed with 4 GPUs
      When 2 min pass
      Then job-1 runs
      And no incident is open

    Example: Every rack but those of zone-3 is warm
      Given job-1 waits to be placed with 4 GPUs
      And every rack of zone-1 breathes 28 °C
      And every rack of zone-2 breathes 28 °C
      When 2 min pass
      Then job-1 runs in zone-3

  Rule: Nothing is placed beyond the building's budget

    Example: The building draws 97 % of its budget
      Given job-1 waits to be placed with 4 GPUs
      And the building draws 97 % of its budget
      When 2 min pass
      Then job-1 waits
