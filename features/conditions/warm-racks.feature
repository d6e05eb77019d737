Feature: Racks that grow warm are answered with colder air first
  ASHRAE recommends at most 27 °C at the inlet and allows 32 °C. Colder air and more of it comes first, then work moves
  away, then GPUs are capped; the telemetry, not the machine that was told, decides whether it helped.

  Rule: Air above the recommended range is answered with colder air

    Example: rack-3 breathes 28 °C
      When rack-3 breathes 28 °C for 2 min
      Then the condition inlet-above-recommended holds for rack-3
      And an incident is open in zone-1
      And crac-1 was told to cool more

    Example: rack-3 breathes 28 °C, but not for long
      When rack-3 breathes 28 °C for 40 s
      And rack-3 breathes 25 °C for 2 min
      Then no condition holds
      And nothing is changed

    Example: rack-3 breathes 26.9 °C all morning
      When rack-3 breathes 26.9 °C for 60 min
      Then no condition holds
      And nothing is changed

  Rule: A condition ends only when its exit limit is passed

    Example: rack-3 cools down to 26.5 °C
      Given rack-3 breathes 28 °C for 2 min
      When rack-3 breathes 26.5 °C for 5 min
      Then the condition inlet-above-recommended holds for rack-3

    Example: rack-3 cools down to 25.5 °C
      Given rack-3 breathes 28 °C for 2 min
      When rack-3 breathes 25.5 °C for 1 min
      Then the condition inlet-above-recommended does not hold for rack-3

    Example: rack-3 stops telling how warm it is
      Given rack-3 breathes 28 °C for 2 min
      When rack-3 reports no inlet temperature
      And 1 min passes
      Then the condition inlet-above-recommended holds for rack-3

  Rule: An incident is closed when telemetry has proved for ten minutes that it is over

    Example: The colder air has helped
      Given rack-3 breathes 28 °C for 2 min
      When rack-3 breathes 24 °C for 15 min
      Then the incident in zone-1 is closed
      And nobody is asked for help

  Rule: A remedy that did not help is followed by the next one

    Example: Colder air does not reach rack-3
      Given job-1 runs on rack-3 with 4 GPUs
      When rack-3 breathes 28 °C for 15 min
      Then job-1 runs on rack-3 no longer

    Example: Neither colder air nor moving work helps rack-3
      When rack-3 breathes 28 °C for 25 min
      Then the GPUs of rack-3 were capped at 200 W

  Rule: Air above the allowable range does not wait its turn

    Example: rack-3 breathes 34 °C
      When rack-3 breathes 34 °C for 10 s
      Then the condition inlet-above-allowable holds for rack-3
      And the GPUs of rack-3 were capped at 200 W

  Rule: What is about to happen is answered before it does

    Example: The inlet of rack-3 rises by two degrees a minute
      Given rack-3 breathes 22 °C
      When the inlet of rack-3 rises by 2 °C a minute for 2 min
      Then the condition inlet-predicted holds for rack-3
      And crac-1 was told to cool more

    Example: The inlet of rack-3 creeps upwards
      Given rack-3 breathes 20.5 °C
      When the inlet of rack-3 rises by 0.5 °C a minute for 12 min
      Then the condition inlet-rising holds for rack-3

  Rule: A hot spot is seen although its zone is fine

    Example: rack-3 breathes 27.5 °C between racks that breathe 20 °C
      Given every rack of zone-1 breathes 20 °C
      When rack-3 breathes 27.5 °C for 3 min
      Then the condition hot-spot holds for rack-3

  Rule: Cooling that was left high goes back when all is quiet

    Example: zone-1 has been cool for an hour
      Given crac-1 holds 18 °C at 70 % fan
      When 60 min pass
      Then crac-1 was told to cool less
