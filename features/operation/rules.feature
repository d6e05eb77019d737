Feature: A story can speak of a rule by its id, and of any metric by its name

  Rule: A rule that fires is found with the device that it fired for

    Example: rack-3 breathes 28 °C
      Given rack-3 shows inlet_celsius 28
      When 2 min pass
      Then the rule THERMAL-001 fires for rack-3
      And the rule THERMAL-001 does not fire for rack-4
