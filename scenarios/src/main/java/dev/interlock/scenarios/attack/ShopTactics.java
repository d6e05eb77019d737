package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Service;
import dev.interlock.rules.plan.Action;
import java.util.ArrayList;
import java.util.List;

/** Services restarted, emptied, rolled back and cut off, some of it with good reason; nothing where there is no shop. */
final class ShopTactics {
    static final int MOST_CONSUMERS = 8;

    private static final List<String> KEYS = List.of("product:17", "product:18", "product:*", "", "a b");
    private static final List<String> PATHS = List.of("/health", "/", "//", "/a/../b", "/products/17", "/x?all=1", "");

    private ShopTactics() {}

    static List<Action> one(Ground ground) {
        return ground.services().isEmpty() ? List.of() : List.of(action(ground));
    }

    static List<Action> several(Ground ground) {
        List<Action> actions = new ArrayList<>();
        for (int left = ground.services().isEmpty() ? 0 : 1 + ground.dice().nextInt(4); left > 0; left--) {
            actions.add(action(ground));
        }
        return actions;
    }

    static List<Action> restartEverything(Ground ground) {
        return ground.services().stream()
                .<Action>map(service -> new Action.RestartService(service.id()))
                .toList();
    }

    /** One of the places that hold what was acknowledged. */
    static List<Action> restartAStore(Ground ground) {
        return ground.services().isEmpty()
                ? List.of()
                : List.of(new Action.RestartService(ground.chance(0.5) ? "database" : "queue"));
    }

    private static Action action(Ground ground) {
        Service service = ground.any(ground.services());
        String target = service.id();
        return switch (ground.dice().nextInt(12)) {
            case 0, 1, 2 -> new Action.RestartService(target);
            case 3 -> new Action.RollbackConfig(target, 2 + ground.dice().nextInt(3));
            case 4 -> new Action.FlushCacheKey("cache", ground.any(KEYS));
            case 5 -> new Action.ClearQueuePoison("queue");
            case 6 -> new Action.HealNetwork(ground.any(ground.links()).id());
            case 7 -> new Action.KillProcess(target, ground.dice().nextInt(3));
            case 8 -> new Action.ScaleConsumer(target, ground.dice().nextInt(MOST_CONSUMERS + 3));
            case 9 -> new Action.TerminateQuery("database", ground.dice().nextInt(3));
            case 10 -> new Action.HttpCheck(target, ground.any(PATHS));
            default -> new Action.HealNetwork(target);
        };
    }
}
