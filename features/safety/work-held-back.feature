Feature: Work is stopped or held back only where it may be

  Rule: An important job is never stopped

    Example: job-1 has priority 4
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 has priority 4
      When a planner proposes to stop job-1
      Then the plan is refused by SAFETY-401: "Job job-1 has priority 4; only jobs up to 3.0 may be stopped. Choose a less important one."

    Example: job-1 has priority 3 and the breaker above its rack is about to trip
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 has priority 3
      And pdu-1a carries 97 % of its rating
      When 1 min passes
      Then the rulebook's plan "shed-at-once" passes SAFETY-401
      And job-1 was stopped

  Rule: A job that must not be interrupted is never stopped

    Example: job-1 must not be interrupted
      Given job-1 runs on rack-1 with 4 GPUs
      And job-1 must not be interrupted or held back
      When a planner proposes to stop job-1
      Then the plan is refused by SAFETY-402: "Job job-1 may not be interrupted. Choose a preemptible job."

    Example: job-1 may be interrupted and the breaker above its rack is about to trip
      Given job-1 runs on rack-1 with 4 GPUs
      And pdu-1a carries 97 % of its rating
      When 1 min passes
      Then the rulebook's plan "shed-at-once" passes SAFETY-402
      And job-1 was stopped

  Rule: What cannot be undone is done by the rulebook alone, and only in an emergency

    Example: A planner may not stop work even in an emergency
      Given job-1 runs on rack-1 with 4 GPUs
      And job-2 runs on rack-1 with 2 GPUs
      And job-2 has priority 1
      And the whole cooling of zone-1 is lost for 10 s
      When for the incident in zone-1 a planner proposes to stop job-1
      Then the plan is now refused by SAFETY-403: "Nothing brings job-1 back, and the incident is not urgent. Choose an action that can be undone."

    Example: Nothing is wrong
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to stop job-1
      Then the plan is refused by SAFETY-403: "Nothing brings job-1 back, and the incident is not urgent. Choose an action that can be undone."

    Example: The breaker above rack-1 is about to trip
      Given job-1 runs on rack-1 with 4 GPUs
      And pdu-1a carries 97 % of its rating
      When 1 min passes
      Then the rulebook's plan "shed-at-once" passes SAFETY-403
      And job-1 was stopped

  Rule: A job is not held back beyond its deadline

    Example: job-1 has to be done within three hours
      Given job-1 has been waiting for 10 min
      And job-1 has to be done within 3 h
      When a planner proposes to hold job-1 back for 4 h
      Then the plan is refused by SAFETY-404: "Job job-1 would miss its deadline. Choose an earlier moment, or another job."

    Example: job-1 has to be done within eight hours
      Given job-1 has been waiting for 10 min
      And job-1 has to be done within 8 h
      When a planner proposes to hold job-1 back for 3 h
      Then the plan passes SAFETY-404

  Rule: Only a waiting job that can wait is held back

    Example: job-1 runs already
      Given job-1 runs on rack-1 with 4 GPUs
      When a planner proposes to hold job-1 back for 4 h
      Then the plan is refused by SAFETY-405: "Job job-1 runs already or may not be held back. Choose a waiting job that is deferrable."

    Example: job-1 waits and can wait longer
      Given job-1 has been waiting for 10 min
      When a planner proposes to hold job-1 back for 3 h
      Then the plan passes SAFETY-405

  Rule: A model leaves a job that it holds back an hour to find its GPUs

    Example: job-1 would have to start at once when it is let go
      Given job-1 has been waiting for 10 min
      And job-1 has to be done within 4 h
      When a planner proposes to hold job-1 back for 3 h
      Then the plan is refused by SAFETY-406: "Job job-1 may have to wait for GPUs once it is let go, and would then miss its deadline. Choose an earlier moment."

    Example: job-1 would have four hours left
      Given job-1 has been waiting for 10 min
      And job-1 has to be done within 8 h
      When a planner proposes to hold job-1 back for 3 h
      Then the plan passes SAFETY-406

  Rule: No job is held back for ever

    Example: Five hours are longer than clean power takes to come
      Given job-1 has been waiting for 10 min
      When a planner proposes to hold job-1 back for 5 h
      Then the plan is refused by SAFETY-407: "Job job-1 would be held back for more than 14400.0 s after it was handed in. Choose an earlier moment."

    Example: Three hours are not
      Given job-1 has been waiting for 10 min
      When a planner proposes to hold job-1 back for 3 h
      Then the plan passes SAFETY-407

  Rule: A queue may say itself how long its jobs wait

    Example: Seven hours are more than jobs of the short queue wait
      Given job-1 has been waiting for 10 min
      And job-1 is in the short queue
      When a planner proposes to hold job-1 back for 7 h
      Then the plan is refused by SAFETY-416: "Job job-1 would be held back for more than the 21600.0 s that its queue short allows after it was handed in. Choose an earlier moment."

    Example: Five hours are more than others wait, and not more than those
      Given job-1 has been waiting for 10 min
      And job-1 is in the short queue
      When a planner proposes to hold job-1 back for 5 h
      Then the plan passes SAFETY-407
      And the plan passes SAFETY-416
