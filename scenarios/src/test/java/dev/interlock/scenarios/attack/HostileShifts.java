package dev.interlock.scenarios.attack;

import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares shifts with and without a hostile planner; a program, not a test. */
final class HostileShifts {
    private static final Map<String, List<Tactic>> PLANNERS = Map.of(
            "all", HostilePlanner.OF_A_DATA_CENTRE,
            "everything", HostilePlanner.TACTICS,
            "warm", List.of(GreedyTactics::oneUnitWarmer, GreedyTactics::creepWarmer),
            "still", List.of(GreedyTactics::stillTheAir, GreedyTactics::oneFanSlower),
            "slow", List.of(GreedyTactics::slowTheFleet, GreedyTactics::slowWhoIsInAHurry),
            "loose", List.of(GreedyTactics::letLoose, GreedyTactics::slowTheFleet),
            "crowd", List.of(GreedyTactics::crowd, GreedyTactics::leanOnOneSupply, GreedyTactics::shuffle),
            "hold", List.of(GreedyTactics::holdToTheEdge, WorstTactics::holdEverythingForEver),
            "burn", List.of(GreedyTactics::burnPower),
            "nibble", List.of(GreedyTactics::burnALittle));

    private HostileShifts() {}

    /**
     * Prints one line a shift.
     *
     * @param arguments minutes, minutes between unasked plans, plans each time, seeds; then ordeals or planners
     */
    public static void main(String[] arguments) {
        Duration lasting = Duration.ofMinutes(Long.parseLong(arguments[0]));
        Duration every = Duration.ofMinutes(Long.parseLong(arguments[1]));
        int each = Integer.parseInt(arguments[2]);
        int seeds = Integer.parseInt(arguments[3]);
        List<String> only = List.of(arguments).subList(4, arguments.length);
        System.out.println(
                "                                  >27     >32   max    over  budget trp   dark  throt shd late    lost  done");
        for (Ordeal ordeal : Ordeal.values()) {
            if (!only.isEmpty()
                    && !only.contains(ordeal.name())
                    && Stream.of(Ordeal.values()).map(Ordeal::name).anyMatch(only::contains)) {
                continue;
            }
            for (int seed = 1; seed <= seeds; seed++) {
                Scenario scenario = ordeal.lasting(lasting, seed);
                say(ordeal, seed, "nobody", HostileShift.without(Here.HOME, scenario, seed));
                for (String name : PLANNERS.keySet().stream().sorted().toList()) {
                    if (only.isEmpty() || only.contains(name) || only.stream().noneMatch(PLANNERS::containsKey)) {
                        List<Tactic> tactics = PLANNERS.getOrDefault(name, List.of());
                        say(ordeal, seed, name, HostileShift.with(Here.HOME, scenario, seed, tactics, every, each));
                    }
                }
            }
        }
    }

    private static void say(Ordeal ordeal, int seed, String who, HostileShift.Outcome outcome) {
        System.out.printf(
                "%-15s %d %-7s %s  %d changes%n",
                ordeal, seed, who, outcome.suffered(), outcome.changes().size());
        if (Boolean.getBoolean("verbose")) {
            outcome.changes().forEach(change -> System.out.println("    " + change));
        }
    }
}
