Feature: Work that can wait runs when power is clean

  Rule: Work that can wait is held back while power is dirty

    Example: job-1 waits at 480 g per kWh
      Given job-1 has been waiting for 10 min
      And the grid emits 480 g per kWh
      When 3 min pass
      Then job-1 was held back

    Example: job-1 has to be done soon
      Given job-1 has been waiting for 10 min
      And job-1 has to be done within 2 h
      And the grid emits 480 g per kWh
      When 3 min pass
      Then no condition holds
      And job-1 may run

    Example: Power is as clean as usual
      Given job-1 has been waiting for 10 min
      And the grid emits 380 g per kWh
      When 3 min pass
      Then job-1 may run

  Rule: Work that was held back runs when power is clean again

    Example: The wind is back
      Given job-1 is held back for 4 more hours
      And the grid emits 250 g per kWh
      When 20 min pass
      Then job-1 may run

  Rule: A queue that stands still is told to a person

    Example: job-1 has waited for more than an hour
      Given job-1 has been waiting for 61 min
      When 2 min pass
      Then the condition queue-beyond-sla holds for facility
      And a person is told about facility

  Rule: GPUs that idle while jobs wait are told to a person

    Example: rack-5 idles
      Given job-1 has been waiting for 10 min
      And rack-5 is used to 2 %
      When 40 min pass
      Then the condition capacity-idle holds for rack-5
