Feature: One incident is one episode, however often it comes back

  Rule: A swinging value is one incident with one remedy

    Example: The inlet of rack-3 swings a hundred times
      When the inlet of rack-3 swings 100 times between 28 and 24 °C, 2 min each
      Then 1 incident was opened in zone-1
      And 1 plan "colder-air" was made
      And somebody is asked for help with zone-1

  Rule: What belongs together is one incident

    Example: Three racks of zone-1 grow warm
      Given rack-1 breathes 28 °C
      And rack-2 breathes 28.5 °C
      When rack-3 breathes 29 °C for 2 min
      Then 1 incident was opened in zone-1
      And 1 plan "colder-air" was made

    Example: A rack of zone-1 and a rack of zone-2 grow warm
      Given rack-1 breathes 28 °C
      When rack-9 breathes 28 °C for 2 min
      Then 1 incident was opened in zone-1
      And 1 incident was opened in zone-2

  Rule: What the rules cannot end is handed on

    Example: Nothing helps rack-3
      When rack-3 breathes 28 °C for 60 min
      Then somebody is asked for help with zone-1
      And a person is told about zone-1

  Rule: A machine that does not obey is noticed

    Example: crac-1 does not move
      Given crac-1 obeys no command
      When rack-3 breathes 28 °C for 5 min
      Then a plan "colder-air" is failed
