Feature: Cooling units that fail are noticed, and a zone without cooling is answered at once
  Without cooling a rack goes from 27 to 32 °C within 7 to 53 seconds, so nobody is asked first.

  Rule: A unit that has lost part of its capacity is reported

    Example: crac-2 has half of its capacity left
      Given crac-2 has 50 % of its capacity left
      When 1 min passes
      Then the condition cooling-unit-degraded holds for crac-2
      And a person is told about crac-2

    Example: crac-2 has nearly all of it left
      Given crac-2 has 95 % of its capacity left
      When 1 min passes
      Then no condition holds

  Rule: A unit that no longer cools is reported as an emergency

    Example: crac-2 stands still
      Given crac-2 stands still
      When 1 min passes
      Then the condition cooling-unit-lost holds for crac-2
      And a person is told about crac-2

    Example: crac-2 stands still for a minute
      Given crac-2 stands still
      And 1 min passes
      When crac-2 runs again
      And 5 min pass
      Then the condition cooling-unit-lost does not hold for crac-2

  Rule: A zone without cooling is answered at once, by the rules alone

    Example: Every unit of zone-1 stands still
      When the whole cooling of zone-1 is lost for 5 s
      Then the condition zone-without-cooling holds for zone-1
      And the GPUs of rack-1 were capped at 200 W
      And the GPUs of rack-8 were capped at 200 W

  Rule: No work is stopped for good for heat that this does not end

    Example: Nothing cools the zone, and its servers are about to stop by themselves
      Given job-1 runs on rack-1 with 4 GPUs
      And rack-1 breathes 46 °C
      When the whole cooling of zone-1 is lost for 60 s
      Then job-1 was not stopped

  Rule: One unit that still runs is one that cools the zone

    Example: One unit of zone-1 still runs
      Given crac-1 stands still
      And crac-2 stands still
      When 20 s pass
      Then the condition zone-without-cooling does not hold for zone-1
      And nothing is changed
