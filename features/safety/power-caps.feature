Feature: Caps stay within the GPU's range and are raised only where there is room

  Rule: A GPU is capped within its own range

    Example: 150 W is below the range of gpu-3-0
      When a planner proposes to cap gpu-3-0 at 150 W
      Then the plan is refused by SAFETY-201: "gpu-3-0 cannot be capped at 150.0 W. Choose 200.0 to 700.0 W."

    Example: 450 W lies within it
      When a planner proposes to cap gpu-3-0 at 450 W
      Then the plan passes SAFETY-201

  Rule: A rack is capped within the range of all its GPUs

    Example: No GPU of rack-3 goes up to 800 W
      When a planner proposes to cap rack-3 at 800 W
      Then the plan is refused by SAFETY-202: "Not every GPU of rack-3 can be capped at 800.0 W. Choose a cap that lies within the range of all of them."

    Example: Each of them can be capped at 420 W
      When a planner proposes to cap rack-3 at 420 W
      Then the plan passes SAFETY-202

  Rule: A cap is raised only in a rack that is proven cool

    Example: rack-3 breathes warm air
      Given the GPUs of rack-3 are capped at 300 W
      And rack-3 breathes 26.5 °C
      When a planner proposes to cap rack-3 at 500 W
      Then the plan is refused by SAFETY-203: "A cap of 500.0 W would let rack-3 draw more, but rack-3 is not proven to breathe 26.0 °C or less. Wait until it does."

    Example: rack-3 is cool
      Given the GPUs of rack-3 are capped at 300 W
      And rack-3 breathes 23 °C
      When a planner proposes to cap rack-3 at 500 W
      Then the plan passes SAFETY-203

  Rule: A cap is raised only where the power unit has room

    Example: pdu-1a is nearly full
      Given the GPUs of rack-3 are capped at 300 W
      And pdu-1a carries 78 % of its rating
      When a planner proposes to cap rack-3 at 500 W
      Then the plan is refused by SAFETY-204: "A cap of 500.0 W would let rack-3 draw more, but pdu-1a is not proven to carry at most 0.75 of its rating. Wait until it does."

    Example: pdu-1a has room
      Given the GPUs of rack-3 are capped at 300 W
      And pdu-1a carries 60 % of its rating
      When a planner proposes to cap rack-3 at 500 W
      Then the plan passes SAFETY-204

  Rule: A cap is not raised soon after it was lowered

    Example: The rules have capped rack-3 a moment ago
      Given pdu-1a carries 97 % of its rating
      And 10 s pass
      And pdu-1a carries 50 % of its rating
      And 5 s pass
      When a planner proposes to cap gpu-3-0 at 700 W
      Then the plan is now refused by SAFETY-205: "The cap of gpu-3-0 was changed not long ago; taking it back so soon would make it swing. Wait 1800.0 s."

    Example: Other racks were not capped
      Given the GPUs of rack-9 are capped at 300 W
      And pdu-1a carries 97 % of its rating
      And 10 s pass
      When a planner proposes to cap gpu-9-0 at 700 W
      Then the plan passes SAFETY-205

  Rule: A model caps no lower than is efficient

    Example: 300 W costs more work than it saves power
      When a planner proposes to cap rack-3 at 300 W
      Then the plan is refused by SAFETY-206: "A cap of 300.0 W costs rack-3 more work than it saves power. Choose at least 0.6 of the highest cap; the rulebook caps lower where it must."

    Example: 420 W is efficient
      When a planner proposes to cap rack-3 at 420 W
      Then the plan passes SAFETY-206

  Rule: A model caps no rack on which a job would then be late

    Example: job-1 needs an hour and has half an hour to spare
      Given job-1 runs on rack-3 with 4 GPUs
      And job-1 needs 60 min and has to be done within 90 min
      When a planner proposes to cap rack-3 at 420 W
      Then the plan is refused by SAFETY-207: "At 420.0 W job job-1 is not proven to meet its deadline. Choose a higher cap, or another rack."

    Example: job-1 has an hour to spare
      Given job-1 runs on rack-3 with 4 GPUs
      And job-1 needs 60 min and has to be done within 120 min
      When a planner proposes to cap rack-3 at 420 W
      Then the plan passes SAFETY-207

  Rule: Caps are raised only as far as the power unit can carry all of them

    Example: pdu-1a has 2.7 kW to spare
      Given the GPUs of rack-3 are capped at 300 W
      And pdu-1a carries 74 % of its rating
      When a planner proposes to cap rack-3 at 700 W
      Then the plan is refused by SAFETY-208: "The plan lets the GPUs on pdu-1a draw 3200.0 W more, and it is not proven to carry that within 0.8 of its rating. Raise fewer caps, or raise them less."

    Example: pdu-1a has 9 kW to spare
      Given the GPUs of rack-3 are capped at 300 W
      And pdu-1a carries 60 % of its rating
      When a planner proposes to cap rack-3 at 700 W
      Then the plan passes SAFETY-208

  Rule: Caps are raised only as far as the building's budget allows

    Example: The building draws 99 % of its budget
      Given the GPUs of rack-3 are capped at 300 W
      And the building draws 99 % of its budget
      When a planner proposes to cap rack-3 at 700 W
      Then the plan is refused by SAFETY-209: "The plan lets GPUs draw 3200.0 W more, and facility is not proven to stay within its budget. Raise fewer caps, or raise them less."

    Example: The building draws 90 % of its budget
      Given the GPUs of rack-3 are capped at 300 W
      And the building draws 90 % of its budget
      When a planner proposes to cap rack-3 at 700 W
      Then the plan passes SAFETY-209
