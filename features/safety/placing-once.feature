Feature: A job is placed by one plan at a time

  Rule: Two plans do not place one job

    Example: The rules are placing job-1, and a person has yet to confirm it
      Given the mode is approve
      And job-1 waits to be placed with 1 GPU
      And 1 min passes
      When a planner proposes to place job-1 on rack-10
      Then the plan is now refused by SAFETY-910: "Job job-1 is being placed already. Wait until that is done."
