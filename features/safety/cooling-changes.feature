Feature: Changes of cooling are small, rare and never take what a zone needs
  Whoever proposes a change of cooling, the same rules judge it before a machine is told.

  Background: One rack of zone-1 is warm enough for anybody to cool it
    Given rack-1 breathes 25.5 °C

  Rule: A unit is told only what it can do

    Example: No unit can hold 13 °C
      When a planner proposes to set crac-1 to 13 °C at 70 % fan
      Then the plan is refused by SAFETY-101: "crac-1 cannot hold a setpoint of 13.0 °C. Choose 14.0 to 27.0 °C."

    Example: 20 °C is within the range of crac-1
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan passes SAFETY-101

  Rule: Supply air stays within what equipment may breathe

    Example: 14.5 °C is colder than equipment may breathe
      When a planner proposes to set crac-1 to 14.5 °C at 70 % fan
      Then the plan is refused by SAFETY-102: "A setpoint of 14.5 °C for crac-1 leaves the range of air that equipment may breathe. Choose 15.0 to 27.0 °C."

    Example: 15 °C is the coldest air that passes
      Given crac-1 holds 17 °C at 70 % fan
      When a planner proposes to set crac-1 to 15 °C at 70 % fan
      Then the plan passes SAFETY-102

  Rule: A setpoint moves in small steps

    Example: Four degrees at once are too many
      When a planner proposes to set crac-1 to 18 °C at 70 % fan
      Then the plan is refused by SAFETY-103: "crac-1 holds 22.0 °C; going to 18.0 °C at once is too far. Change it by at most 3.0 °C."

    Example: Three degrees are a step
      When a planner proposes to set crac-1 to 19 °C at 70 % fan
      Then the plan passes SAFETY-103

  Rule: A fan turns between standstill and full speed

    Example: No fan turns at 120 %
      When a planner proposes to set crac-1 to 20 °C at 120 % fan
      Then the plan is refused by SAFETY-104: "crac-1 has no fan speed of 120.0 %. Choose 0.0 to 100.0 %."

    Example: Full speed is a speed
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan passes SAFETY-104

  Rule: A fan does not slow down where a rack is warm

    Example: rack-3 breathes warm air
      Given rack-3 breathes 26.5 °C
      When a planner proposes to set crac-1 to 22 °C at 40 % fan
      Then the plan is refused by SAFETY-105: "Racks of zone-1 are not proven to breathe 26.0 °C or less, so the fan of crac-1 may not go down to 40.0 %. Choose at least 50.0 %."

    Example: The warm rack stands in another zone
      Given rack-9 breathes 26.5 °C
      And crac-1 holds 22 °C at 40 % fan
      When a planner proposes to set crac-1 to 21 °C at 45 % fan
      Then the plan passes SAFETY-105

  Rule: The last unit that cools a zone is never told to cool less

    Example: crac-1 is alone
      Given crac-2 stands still
      And crac-3 has 3 % of its capacity left
      When a planner proposes to set crac-1 to 24 °C at 70 % fan
      Then the plan is refused by SAFETY-106: "crac-1 is the only unit proven to cool zone-1. Keep its setpoint and fan at what they are, or cool more."

    Example: crac-3 cools beside it
      Given crac-2 stands still
      And crac-1 holds 20 °C at 100 % fan
      And crac-3 holds 22 °C at 100 % fan
      When a planner proposes to set crac-1 to 22 °C at 90 % fan
      Then the plan passes SAFETY-106

  Rule: A zone gets less cooling only while every rack is known to be cool

    Example: Nobody knows how warm rack-3 is
      Given rack-3 reports no inlet temperature
      When a planner proposes to set crac-1 to 24 °C at 70 % fan
      Then the plan is refused by SAFETY-107: "Not every rack of zone-1 is known to breathe 26.0 °C or less right now, so crac-1 may not cool less. Wait until all are."

    Example: An inlet that is not a number proves nothing
      Given rack-3 reports an inlet that is not a number
      When a planner proposes to set crac-1 to 24 °C at 70 % fan
      Then the plan is refused by SAFETY-107: "Not every rack of zone-1 is known to breathe 26.0 °C or less right now, so crac-1 may not cool less. Wait until all are."

    Example: Every rack of zone-1 is cool
      Given every rack of zone-1 breathes 25 °C
      And crac-1 holds 22 °C at 100 % fan
      When a planner proposes to set crac-1 to 22 °C at 80 % fan
      Then the plan passes SAFETY-107

  Rule: A compressor that has started often is left alone

    Example: Three starts within the hour
      Given the compressor of crac-1 has started 3 times within the hour
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan is refused by SAFETY-108: "crac-1 has started 3.0 times within the hour; more wears it out. Choose another unit, or wait until there were fewer than 3.0."

    Example: Two starts within the hour
      Given the compressor of crac-1 has started 2 times within the hour
      When a planner proposes to set crac-1 to 20 °C at 80 % fan
      Then the plan passes SAFETY-108

  Rule: A unit gets time to answer before it is changed again

    Example: The rules have just told crac-1 to cool more
      Given rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-1 to 19 °C at 90 % fan
      Then the plan is now refused by SAFETY-109: "crac-1 was changed a moment ago and has not answered yet. Wait 180.0 s between two changes."

    Example: The units of another zone were left alone
      Given rack-9 breathes 25.5 °C
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-4 to 20 °C at 80 % fan
      Then the plan passes SAFETY-109

  Rule: What was just cooled more is not cooled less before it had its effect

    Example: Five minutes are too soon
      Given rack-3 breathes 28 °C for 2 min
      And rack-3 breathes 22 °C for 5 min
      When a planner proposes to set crac-1 to 22 °C at 70 % fan
      Then the plan is now refused by SAFETY-110: "crac-1 was changed not long ago; taking it back so soon would make it swing. Wait 600.0 s, or cool more."

    Example: Cooling still more is no reversal
      Given rack-3 breathes 28 °C for 2 min
      And rack-3 breathes 22 °C for 5 min
      When a planner proposes to set crac-1 to 18 °C at 100 % fan
      Then the plan passes SAFETY-110

  Rule: A fan slows down in small steps

    Example: From 70 to 30 % at once is too far
      When a planner proposes to set crac-1 to 22 °C at 30 % fan
      Then the plan is refused by SAFETY-111: "The fan of crac-1 runs at 70.0 %; slowing it to 30.0 % at once is too far. Slow it by at most 30.0 %."

    Example: From 100 to 75 % is a step
      Given crac-1 holds 22 °C at 100 % fan
      When a planner proposes to set crac-1 to 22 °C at 75 % fan
      Then the plan passes SAFETY-111

  Rule: A zone keeps as much cooling as its racks give off heat, and a tenth more

    Example: crac-3 stands still
      Given crac-3 stands still
      When a planner proposes to set crac-1 to 22 °C at 60 % fan
      Then the plan is refused by SAFETY-112: "The racks of zone-1 give off 48000.0 W, and its units are not proven to take away 1.1 of that afterwards. Slow fewer fans, or slow them less."

    Example: All three units run
      Given crac-1 holds 22 °C at 90 % fan
      When a planner proposes to set crac-1 to 22 °C at 70 % fan
      Then the plan passes SAFETY-112

  Rule: A zone gets time to answer before it gets less cooling

    Example: The rules have just told the units of zone-1 to cool more
      Given rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-2 to 22 °C at 70 % fan
      Then the plan is now refused by SAFETY-113: "The cooling of zone-1 was changed a moment ago and the racks have not answered yet, so crac-2 may not cool less. Wait 180.0 s, or cool more."

    Example: The units of another zone were left alone
      Given crac-4 holds 22 °C at 90 % fan
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-4 to 22 °C at 70 % fan
      Then the plan passes SAFETY-113

  Rule: Air gets no warmer than the racks can bear

    Example: Two degrees more would be too warm for racks that breathe 25 °C
      Given every rack of zone-1 breathes 25 °C
      When a planner proposes to set crac-1 to 24 °C at 70 % fan
      Then the plan is refused by SAFETY-114: "crac-1 blows 22.0 °C; at 24.0 °C a rack of zone-1 would breathe more than 26.0 °C. Choose a lower setpoint."

    Example: Racks that breathe 22 °C have room for it
      Given crac-1 holds 20 °C at 70 % fan
      When a planner proposes to set crac-1 to 22 °C at 70 % fan
      Then the plan passes SAFETY-114

  Rule: A model does not cool what is cool while the building is short of power

    Example: The building draws 98 % of its budget, and zone-1 is cool
      Given the building draws 98 % of its budget
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan is refused by SAFETY-115: "No rack of zone-1 breathes more than 26.0 °C, and with up to 3986.0 W more for cooling facility is not proven to draw at most 0.9 of its budget. Leave crac-1 as it is."

    Example: rack-3 is warm, and that comes first
      Given the building draws 98 % of its budget
      And rack-3 breathes 26.5 °C
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan passes SAFETY-115

  Rule: A model gives back what is normal, and no more

    Example: 24 °C is warmer than normal
      When a planner proposes to set crac-1 to 24 °C at 70 % fan
      Then the plan is refused by SAFETY-116: "A plan of a model may take crac-1 back to 22.0 °C and 70.0 % fan, and no further. Leave the reserve for the next fault."

    Example: 22 °C is normal
      Given crac-1 holds 20 °C at 90 % fan
      When a planner proposes to set crac-1 to 22 °C at 70 % fan
      Then the plan passes SAFETY-116

  Rule: A model does not cool what is cool where one feed could not carry the building afterwards

    Example: One feed could carry what is drawn, but not what crac-1 would draw more
      Given the building draws 84 % of its budget
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan is refused by SAFETY-117: "No rack of zone-1 breathes more than 26.0 °C, and with up to 3986.0 W more for cooling feed-a alone is not proven to carry the building within 0.75 of its rating. Leave crac-1 as it is."

    Example: The units of zone-1 were just told to cool more, and do not yet
      Given the building draws 83 % of its budget
      And rack-3 breathes 28 °C for 2 min
      When a planner proposes to set crac-4 to 20 °C at 100 % fan
      Then the plan is now refused by SAFETY-117: "No rack of zone-2 breathes more than 26.0 °C, and with up to 3986.0 W more for cooling feed-a alone is not proven to carry the building within 0.75 of its rating. Leave crac-4 as it is."

    Example: One feed could carry it all
      Given the building draws 83 % of its budget
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan passes SAFETY-117

  Rule: A model does not cool what is cool while a battery hides what the feeds will carry

    Example: ups-a lives on its battery
      Given ups-a lives on its battery
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan is refused by SAFETY-118: "No rack of zone-1 breathes more than 26.0 °C, and nobody knows what the feeds will carry once ups-a no longer lives on its battery. Leave crac-1 as it is until then."

    Example: rack-3 is warm, and that comes first
      Given ups-a lives on its battery
      And rack-3 breathes 26.5 °C
      When a planner proposes to set crac-1 to 20 °C at 100 % fan
      Then the plan passes SAFETY-118

  Rule: A model does not cool more than usual where every rack breathes cool air

    Example: The night is cool, and a planner would have it cooler
      Given rack-1 breathes 22 °C
      When a planner proposes to set crac-1 to 20 °C at 70 % fan
      Then the plan is refused by SAFETY-119: "No rack of zone-1 breathes more than 25.0 °C. Cool with crac-1 no more than at 22.0 °C and 70.0 % fan, so that the power is there when the work comes."

    Example: rack-1 breathes 25.5 °C, and may be helped
      When a planner proposes to set crac-1 to 20 °C at 70 % fan
      Then the plan passes SAFETY-119
