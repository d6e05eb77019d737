Feature: The rulebook is edited while the controller runs
  Saving a rule or a limit takes effect at once; nothing that is remembered is lost, and nothing happens twice.

  Rule: A saved limit takes effect

    Example: The operator wants rack inlets below 25 °C
      Given the site has a folder of its own
      And rack-3 breathes 26 °C for 2 min
      When the operator sets the limit inlet-above-recommended to "25,24,60,°C"
      And 2 min pass
      Then the condition inlet-above-recommended holds for rack-3

  Rule: A reload forgets no hold and repeats no remedy

    Example: A limit is saved in the middle of a hold
      Given the site has a folder of its own
      And rack-3 breathes 28 °C for 40 s
      When the operator sets the limit haven-inlet to "24,,,°C"
      And 25 s pass
      Then the condition inlet-above-recommended holds for rack-3

    Example: A limit is saved in the middle of an incident
      Given the site has a folder of its own
      And rack-3 breathes 28 °C for 2 min
      When the operator sets the limit haven-inlet to "24,,,°C"
      And 1 min passes
      Then 1 incident was opened in zone-1
      And 1 plan "colder-air" was made

  Rule: A broken file leaves the running rulebook in place

    Example: A rule is saved half
      Given the site has a folder of its own
      And 5 s pass
      When the operator saves a rule that cannot be read
      And rack-3 breathes 28 °C for 2 min
      Then the rulebook's fault names "broken.drl"
      And crac-1 was told to cool more

    Example: The rule is mended
      Given the site has a folder of its own
      And 5 s pass
      And the operator saves a rule that cannot be read
      When the operator removes that rule
      Then the rulebook has no fault
