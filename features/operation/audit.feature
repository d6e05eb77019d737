Feature: Everything that happened can be looked up, and nobody can change it unseen

  Rule: The audit says why

    Example: Colder air for rack-3
      When rack-3 breathes 28 °C for 2 min
      Then the audit says that "The inlet of a rack is above the recommended range" fired for the plan "colder-air"
      And the audit names the rulebook for every decision
      And the audit tags every decision as DETERMINISTIC

    Example: A person has pulled the kill switch
      When the operator pulls the kill switch
      Then the audit says that "the operator" did "kill switch on"

  Rule: What was changed afterwards is found

    Example: Nobody has touched it
      When rack-3 breathes 28 °C for 2 min
      Then the audit is intact

    Example: Somebody rewrites the reason of a plan
      Given the audit is kept in a file
      And rack-3 breathes 28 °C for 2 min
      When somebody edits a row of the audit behind the controller's back
      Then the audit is found to be tampered with

    Example: Somebody deletes a row
      Given the audit is kept in a file
      And rack-3 breathes 28 °C for 2 min
      When somebody deletes a row of the audit behind the controller's back
      Then the audit is found to be tampered with

    Example: Somebody cuts off the newest rows
      Given the audit is kept in a file
      And rack-3 breathes 28 °C for 2 min
      When somebody cuts off the end of the audit behind the controller's back
      Then the audit is found to be tampered with

  Rule: A killed controller goes on where it was

    Example: It is killed in the middle of an incident
      Given the audit is kept in a file
      And rack-3 breathes 28 °C for 2 min
      When the controller is killed and started again
      And 1 min passes
      Then 1 incident was opened in zone-1
      And 1 plan "colder-air" was made
      And the audit is intact
