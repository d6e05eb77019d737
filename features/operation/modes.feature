Feature: A person decides how far the controller may go

  Rule: In observe mode the controller says what it would do, and does nothing

    Example: rack-3 breathes 28 °C
      Given the mode is observe
      When rack-3 breathes 28 °C for 2 min
      Then a plan "colder-air" is withheld
      And nothing is changed

    Example: People are told in every mode
      Given the mode is observe
      And crac-2 stands still
      When 1 min passes
      Then a person is told about crac-2

  Rule: In approve mode a plan waits for a person

    Example: The operator has not looked yet
      Given the mode is approve
      When rack-3 breathes 28 °C for 2 min
      Then a plan "colder-air" is waiting
      And nothing is changed

    Example: The operator approves
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      When the operator approves the waiting plan
      Then crac-1 was told to cool more
      And the audit says that "the operator" did "approve"

    Example: The operator turns it down
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      When the operator turns the waiting plan down because "the door was open"
      Then a plan "colder-air" is refused
      And nothing is changed

    Example: A plan that became unsafe while it waited is refused
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      And crac-1 falls silent
      And 1 min passes
      When the operator approves the waiting plan
      Then a plan "colder-air" is refused
      And nothing is changed

  Rule: What waits for a person follows the mode and what it is meant against

    Example: The operator lets the controller act
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      When the mode is act
      Then crac-1 was told to cool more

    Example: The operator lets the controller observe only
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      When the mode is observe
      Then a plan "colder-air" is withheld
      And no plan waits

    Example: The rack is well again before anybody looked
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      When rack-3 breathes 24 °C for 1 min
      Then a plan "colder-air" is withheld
      And no plan waits

    Example: A plan that became unsafe while it waited is refused when the mode changes
      Given the mode is approve
      And rack-3 breathes 28 °C for 2 min
      And crac-1 falls silent
      And 1 min passes
      When the mode is act
      Then a plan "colder-air" is refused
      And nothing is changed

  Rule: The kill switch stops every dispatch at once

    Example: The operator pulls it before anything happens
      When the operator pulls the kill switch
      And rack-3 breathes 28 °C for 10 min
      Then a plan "colder-air" is withheld
      And nothing is changed

    Example: Even an emergency stops at the kill switch
      When the operator pulls the kill switch
      And the whole cooling of zone-1 is lost for 60 s
      Then nothing is changed

    Example: The operator releases it again
      Given the operator pulls the kill switch
      And rack-3 breathes 28 °C for 2 min
      When the operator releases the kill switch
      And 12 min pass
      Then crac-1 was told to cool more
