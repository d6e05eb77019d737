# What must be decided, in sentences. 'interlock test' plays it, and docs/reference/steps.md of the installation has every sentence.
Feature: Racks that draw much

  Rule: A person is told when a rack draws more than hall-1 allows for long

    Example: rack-1 draws 9.5 kW for two minutes
      Given rack-1 draws 9.5 kW
      When 2 minutes pass
      Then the condition rack-draws-much holds for rack-1
      And a person is told about rack-1
