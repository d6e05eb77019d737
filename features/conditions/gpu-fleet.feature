Feature: What a fleet of GPUs is used for is told, and nothing of it is done

  Rule: A GPU is spoken of once it has been used too much or too little for long enough, at once where it is too hot or nearly full

    Example: node-1/0 is used to 95 % for more than a quarter of an hour
      Given a fleet of 1 machine with 2 GPUs
      And node-1/0 is used to 95 %
      When 17 min pass
      Then the condition gpu-utilization-high holds for node-1/0
      And a person is told about node-1
      And nothing is changed

    Example: node-1/0 is used to 95 % for ten minutes
      Given a fleet of 1 machine with 2 GPUs
      And node-1/0 is used to 95 %
      When 10 min pass
      Then no condition holds

    Example: node-1/0 is used to 8 % for more than half an hour
      Given a fleet of 1 machine with 2 GPUs
      And node-1/0 is used to 8 %
      When 32 min pass
      Then the condition gpu-utilization-low holds for node-1/0
      And a person is told about node-1

    Example: node-1/0 is 87 °C hot, and nearly all memory of node-1/1 is allocated
      Given a fleet of 1 machine with 2 GPUs
      And node-1/0 is 87 °C hot
      And 95 % of the memory of node-1/1 is allocated
      When 2 min pass
      Then the condition gpu-temperature-high holds for node-1/0
      And the condition gpu-memory-high holds for node-1/1
      And nothing is changed

  Rule: Of a GPU that does nothing a person is told, told again and advised, unless a label keeps it

    Example: node-1/0 does nothing for a little more than half an hour
      Given a fleet of 1 machine with 1 GPU
      And node-1/0 does nothing
      When 32 min pass
      Then the condition gpu-idle holds for node-1/0
      And 1 info was told about node-1

    Example: node-1/0 does nothing for more than a day
      Given a fleet of 1 machine with 1 GPU
      And node-1/0 does nothing
      When 25 h pass
      Then the condition gpu-idle-still holds for node-1/0
      And the condition gpu-idle-long holds for node-1/0
      And nothing is changed

    Example: node-1/0 is kept for demos
      Given a fleet of 1 machine with 1 GPU
      And node-1/0 is labelled to be kept for demos
      And node-1/0 does nothing
      When 5 h pass
      Then no condition holds
      And nobody is told anything

    Example: Nothing was heard of node-1/0 in between
      Given a fleet of 1 machine with 1 GPU
      And node-1/0 does nothing for 25 min
      And node-1/0 is not heard of for 15 min
      When 25 min pass
      Then the condition gpu-idle does not hold for node-1/0

  Rule: Errors of many machines of a job at once are one incident of the job

    Example: Six machines of train-7 report XID 43 within a minute
      Given a fleet of 6 machines with 1 GPU each
      And the job train-7 has all of them
      And 2 min pass
      When a GPU of each machine reports error 43
      Then the condition xid-burst holds for train-7
      And 1 incident was opened in train-7
      And no incident is open in node-1
      And 1 warning was told about train-7

  Rule: An error that follows others wakes nobody where it stands alone

    Example: node-1/0 reports XID 45 and nothing else
      Given a fleet of 1 machine with 2 GPUs
      And 2 min pass
      And node-1/0 reports error 45
      When 2 min pass
      Then the condition gpu-xid-alone holds for node-1/0
      And nobody is woken
