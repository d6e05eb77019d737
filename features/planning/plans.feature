Feature: A plan that passes the safety gate is carried out

  Rule: What a planner proposes is done once the gate has let it pass

    Example: job-1 is moved to a rack of another zone
      Given job-1 runs on rack-3 with 4 GPUs
      When a planner proposes to move job-1 to rack-9
      And 1 min passes
      Then the plan is carried out
      And job-1 was moved to rack-9
