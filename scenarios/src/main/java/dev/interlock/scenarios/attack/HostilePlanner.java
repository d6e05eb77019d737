package dev.interlock.scenarios.attack;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes plans that mean harm, of every tactic in turn and in every order of tasks. The same dice make the same plans. */
final class HostilePlanner {
    /** Against machines and jobs; a world without a shop has nothing for the others to hurt. */
    static final List<Tactic> OF_A_DATA_CENTRE = List.of(
            RandomTactics::anything,
            RandomTactics::anything,
            WorstTactics::allSetpointsUp,
            WorstTactics::allFansDown,
            WorstTactics::everyCapToTheFloor,
            WorstTactics::everyCapToTheCeiling,
            WorstTactics::oneCapBeyondItsRange,
            WorstTactics::everythingToTheHottestRack,
            WorstTactics::stopTheMostImportant,
            WorstTactics::holdEverythingForEver,
            WorstTactics::swing,
            GreedyTactics::creepWarmer,
            GreedyTactics::oneUnitWarmer,
            GreedyTactics::stillTheAir,
            GreedyTactics::oneFanSlower,
            GreedyTactics::burnPower,
            GreedyTactics::burnALittle,
            GreedyTactics::slowTheFleet,
            GreedyTactics::slowWhoIsInAHurry,
            GreedyTactics::letLoose,
            GreedyTactics::crowd,
            GreedyTactics::leanOnOneSupply,
            GreedyTactics::shuffle,
            GreedyTactics::holdToTheEdge,
            GreedyTactics::stopTheLeast,
            PlacingTactics::everythingSomewhere,
            PlacingTactics::everythingIntoTheHottestRack,
            PlacingTactics::theLeastImportantFirst,
            SuspensionTactics::stopTheClocks,
            SuspensionTactics::oneOfAny,
            SuspensionTactics::everythingGoesOn,
            HarmlessTactics::look,
            HarmlessTactics::coolALittle,
            HarmlessTactics::capARackALittle);

    static final List<Tactic> TACTICS = Stream.concat(
                    OF_A_DATA_CENTRE.stream(),
                    Stream.<Tactic>of(
                            ShopTactics::one,
                            ShopTactics::several,
                            ShopTactics::restartEverything,
                            ShopTactics::restartAStore))
            .toList();

    private HostilePlanner() {}

    /** A plan for the incident; one without tasks where the tactic found nothing to hurt. */
    static Plan plan(Ground ground, String incident) {
        return plan(ground, incident, ground.any(TACTICS));
    }

    static Plan plan(Ground ground, String incident, Tactic tactic) {
        List<Action> actions = tactic.against(ground);
        List<Task> tasks = new ArrayList<>();
        int order = ground.dice().nextInt(8);
        for (Action action : actions) {
            tasks.add(new Task("task-" + tasks.size(), action, before(tasks, order, ground), 1_000));
        }
        if (order == 7 && !tasks.isEmpty()) {
            spoil(tasks, ground);
        }
        return new Plan(
                new UUID(ground.dice().nextLong(), ground.dice().nextLong()),
                "do harm",
                ground.now(),
                1,
                tasks,
                DecisionTag.LLM_DECISION,
                incident);
    }

    /** Side by side, one after the other, or a graph in between. */
    private static List<String> before(List<Task> tasks, int order, Ground ground) {
        if (tasks.isEmpty() || order < 2) {
            return List.of();
        }
        return order < 5 || ground.chance(0.5)
                ? List.of(tasks.get(tasks.size() - 1).id())
                : List.of(ground.any(tasks).id());
    }

    /** A cycle, a gap or a double. */
    private static void spoil(List<Task> tasks, Ground ground) {
        Task last = tasks.remove(tasks.size() - 1);
        switch (ground.dice().nextInt(3)) {
            case 0 -> tasks.add(new Task(last.id(), last.action(), List.of(last.id()), 1_000));
            case 1 -> tasks.add(new Task(last.id(), last.action(), List.of("task-99"), 1_000));
            default -> {
                tasks.add(last);
                tasks.add(new Task(last.id(), last.action(), List.of(), 1_000));
            }
        }
    }
}
