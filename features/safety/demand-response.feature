Feature: Demand response costs no job more than it tolerates

  Background: A utility leaves the building more than it draws, so that a planner's plan comes first
    Given the site has a folder of its own
    When the operator sets the limit jobs-unplaced to "1,,7200,jobs"
    And facility shows demand_response_watts 230000

  Rule: A cap for demand response slows no job beyond what it tolerates

    Example: job-1 tolerates a tenth, and three fifths of the power would be left
      Given job-1 runs on rack-1 with 2 GPUs
      And job-1 tolerates a loss of 10 %
      And 1 min passes
      When a planner proposes to cap rack-1 at 420 W
      Then the plan is refused by SAFETY-417: "At 420.0 W job job-1 is not proven to lose no more than the 10 % of its throughput that it tolerates. Choose a higher cap, or another rack."

    Example: job-1 tolerates a quarter
      Given job-1 runs on rack-1 with 2 GPUs
      And job-1 tolerates a loss of 25 %
      And 1 min passes
      When a planner proposes to cap rack-1 at 420 W
      Then the plan passes SAFETY-417

  Rule: No job is seated where demand response has it slowed beyond what it tolerates

    Example: job-1 tolerates nothing, and rack-9 is capped
      Given the GPUs of rack-9 are capped at 500 W
      And job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-418: "Job job-1 tolerates to lose 0 % of its throughput, and the caps of rack-9 are not proven to cost it no more. Choose another rack, or wait."

    Example: job-1 tolerates a tenth
      Given the GPUs of rack-9 are capped at 500 W
      And job-1 waits to be placed with 1 GPU
      And job-1 tolerates a loss of 10 %
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-418

  Rule: What is placed stays within what demand response leaves the building

    Example: The building draws 96 % of what it is left
      Given job-1 waits to be placed with 1 GPU
      And the building draws 84 % of its budget
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan is refused by SAFETY-915: "The plan adds 500.0 W, and facility is not proven to stay within 0.95 of what demand response leaves it. Place fewer jobs, or wait."

    Example: The building draws 78 % of what it is left
      Given job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-9
      Then the plan passes SAFETY-915
