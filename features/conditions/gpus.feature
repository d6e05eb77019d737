Feature: GPUs are kept from slowing themselves down

  Rule: A GPU close to its own limit is capped

    Example: gpu-3-0 is 84 °C hot
      Given gpu-3-0 is 84 °C hot
      When 2 min pass
      Then the condition gpu-over-temperature holds for gpu-3-0
      And gpu-3-0 was capped at 350 W

    Example: gpu-3-0 is 75 °C hot
      Given gpu-3-0 is 75 °C hot
      When 10 min pass
      Then no condition holds

  Rule: A GPU that its hardware holds down is not given more to do, and a person is told

    Example: gpu-3-0 is throttled
      Given gpu-3-0 is throttled by its hardware
      When 20 min pass
      Then the condition gpu-throttled holds for gpu-3-0
      And nothing is changed
      And a person is told about gpu-3-0

  Rule: An error that needs a reset is told to a person

    Example: gpu-3-0 has fallen off the bus
      Given gpu-3-0 reports error 79
      When 10 s pass
      Then the condition gpu-xid holds for gpu-3-0
      And a person is told about gpu-3-0

    Example: An application error is no reason to call anybody
      Given gpu-3-0 reports error 13
      When 1 min passes
      Then no condition holds

  Rule: Caps that serve nobody are taken back in two steps

    Example: rack-3 has been cool for a quarter of an hour
      Given the GPUs of rack-3 are capped at 200 W
      When 17 min pass
      Then the GPUs of rack-3 were capped at 420 W

    Example: rack-3 is warm
      Given the GPUs of rack-3 are capped at 200 W
      And rack-3 breathes 26.5 °C
      When 40 min pass
      Then nothing is changed
