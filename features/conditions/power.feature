Feature: Power stays within what feeds and budgets allow

  Rule: A power unit that carries more than 80 % for long is relieved

    Example: pdu-1a carries 85 %
      Given pdu-1a carries 85 % of its rating
      When 2 min pass
      Then the condition power-over-continuous holds for pdu-1a
      And the GPUs of rack-1 were capped at 210 W
      And nobody is asked for help

    Example: pdu-1a carries 78 %
      Given pdu-1a carries 78 % of its rating
      When 10 min pass
      Then no condition holds

  Rule: A breaker that is about to trip is relieved at once

    Example: pdu-1a carries 97 %
      Given pdu-1a carries 97 % of its rating
      When 10 s pass
      Then the condition breaker-near-trip holds for pdu-1a
      And the GPUs of rack-1 were capped at 200 W
      And the GPUs of rack-4 were capped at 200 W

  Rule: A lost supply is reported, and what is left of it is not overloaded

    Example: feed-a is dead and feed-b carries everything
      Given feed-a delivers nothing
      And feed-b carries 85 % of its rating
      When 1 min passes
      Then the condition power-lost holds for feed-a
      And the condition survivor-over-continuous holds for feed-b
      And a person is told about feed-a

    Example: ups-a lives on its battery
      Given ups-a lives on its battery
      When 2 min pass
      Then the condition power-on-battery holds for ups-a
      And the GPUs of rack-1 were capped at 420 W

  Rule: The building keeps within its budget

    Example: The building draws 5 % too much
      Given the building draws 105 % of its budget
      When 3 min pass
      Then the condition facility-over-budget holds for facility
      And the GPUs of rack-1 were capped at 200 W

    Example: The building draws too much although every GPU is at its lowest cap
      Given job-1 runs on rack-1 with 4 GPUs
      And the building draws 105 % of its budget
      When 5 min pass
      Then job-1 was suspended
      And the condition work-suspended holds for facility

    Example: There is room again for a job that stands still
      Given job-1 runs on rack-1 with 4 GPUs
      And the building draws 105 % of its budget
      And 5 min pass
      When the building draws 80 % of its budget
      And 8 min pass
      Then job-1 runs

    Example: A job that stands still would soon be late
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 needs 60 min and has to be done within 160 min
      And the building draws 105 % of its budget
      And 5 min pass
      When 75 min pass
      Then job-1 runs

    Example: The building draws 98 % of its budget
      Given the building draws 98 % of its budget
      When 10 min pass
      Then no condition holds

  Rule: A building that an event of demand response asks for less is capped as deep as its jobs tolerate

    Example: The building draws 4 % more than what is left to it
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 tolerates a loss of 50 %
      And facility shows demand_response_watts 172000
      When 1 min passes
      Then the condition facility-over-demand-response holds for facility
      And the GPUs of rack-1 were capped at 200 W
      And nobody is asked for help

    Example: It still does when two minutes have passed since the caps
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 tolerates a loss of 50 %
      And facility shows demand_response_watts 172000
      When 4 min pass
      Then somebody is asked for help with facility
