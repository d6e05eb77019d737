Feature: Nothing is done on telemetry that cannot be trusted
  A value that is missing, old or no number never counts as proof of anything.

  Rule: A device that falls silent is reported, and nothing is changed because of it

    Example: Nothing was heard of rack-3 for a minute
      Given 5 s pass
      And rack-3 falls silent
      When 1 min passes
      Then the condition telemetry-stale holds for rack-3
      And a person is told about rack-3
      And nothing is changed

    Example: rack-3 reports again
      Given 5 s pass
      And rack-3 falls silent
      And 1 min passes
      And rack-3 reports again
      When 15 min pass
      Then the incident in rack-3 is closed

  Rule: When everything falls silent, that is one incident and not one a device

    Example: The source of telemetry is down for a minute
      Given 5 s pass
      And every device falls silent
      When 1 min passes
      Then the condition telemetry-silent holds for facility
      And the condition telemetry-stale does not hold for rack-3
      And a person is told about facility
      And nothing is changed

  Rule: A device whose values never move is reported

    Example: rack-3 has shown the same for 20 minutes
      Given rack-3 is stuck
      When 20 min pass
      Then the condition telemetry-stuck holds for rack-3

  Rule: The sensors of a rack that disagree are reported, and the median counts

    Example: The top sensor of rack-3 has gone astray
      Given the inlet sensors of rack-3 show 41, 23 and 22.5 °C
      When 10 min pass
      Then the condition telemetry-disagreeing holds for rack-3
      And the condition inlet-above-recommended does not hold for rack-3
      And nothing is changed

  Rule: A rack without any inlet temperature is reported

    Example: rack-3 reports no inlet temperature
      Given rack-3 reports no inlet temperature
      When 2 min pass
      Then the condition telemetry-absent holds for rack-3

    Example: rack-3 reports an inlet that is not a number
      Given rack-3 reports an inlet that is not a number
      When 2 min pass
      Then the condition telemetry-absent holds for rack-3
      And nothing is changed
