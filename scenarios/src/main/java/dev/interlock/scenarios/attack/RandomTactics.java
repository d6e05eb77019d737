package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionForm;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Anything that the catalogue lets one say, on anything that exists and on some things that do not. */
final class RandomTactics {
    private static final List<Double> ODD = List.of(Double.NaN, Double.POSITIVE_INFINITY, -1.0, 0.0, -0.0, 1e308);
    private static final List<String> NOBODY = List.of("", "crac-999", "rack-0", "job-0", "zone-9", "' OR 1=1 --");

    private RandomTactics() {}

    static List<Action> anything(Ground ground) {
        return Stream.generate(() -> action(ground))
                .limit(1 + ground.dice().nextInt(9))
                .toList();
    }

    private static Action action(Ground ground) {
        ActionType type = ground.any(List.of(ActionType.values()));
        return switch (type) {
            case ADJUST_COOLING ->
                new Action.AdjustCooling(target(ground), figure(ground, 12, 32), figure(ground, -5, 105));
            case MIGRATE_WORKLOAD -> new Action.MigrateWorkload(target(ground), target(ground));
            case THROTTLE_GPU -> new Action.ThrottleGpu(target(ground), figure(ground, 150, 750));
            case ALERT -> new Action.Alert(target(ground), "info", "Nothing to see here.");
            case QUERY_METRICS ->
                new Action.QueryMetrics(
                        target(ground), "power_watts", Action.QueryMetrics.Asked.TREND, moment(ground), 0);
            case CHECK_LOGS -> new Action.CheckLogs(target(ground), "(a+)+$", "debug", moment(ground), 1_000_000);
            case SEARCH_RUNBOOKS -> new Action.SearchRunbooks(target(ground), "how to break it", 1_000_000);
            case FLUSH_CACHE_KEY -> new Action.FlushCacheKey(target(ground), "*");
            case HTTP_CHECK -> new Action.HttpCheck(target(ground), "//elsewhere/../admin?all=1");
            default -> declared(type, ground);
        };
    }

    /** What nobody thought of in particular, with what its declaration lets one say. */
    private static Action declared(ActionType type, Ground ground) {
        String target = target(ground);
        Map<String, Object> values = new HashMap<>();
        type.arguments().forEach(argument -> values.put(argument.name(), value(argument, ground)));
        return ActionForm.of(type).action(target, values);
    }

    private static Object value(Argument argument, Ground ground) {
        return switch (argument.kind()) {
            case NUMBER -> figure(ground, -1000, 1000);
            case INTEGER -> moment(ground);
            case TEXT -> argument.choices().isEmpty() ? target(ground) : ground.any(argument.choices());
        };
    }

    private static String target(Ground ground) {
        if (ground.chance(0.1) && !ground.services().isEmpty()) {
            return ground.any(ground.services()).id();
        }
        return switch (ground.dice().nextInt(8)) {
            case 0 -> ground.any(NOBODY);
            case 1 -> ground.any(ground.zones());
            case 2 -> ground.any(ground.units()).id();
            case 3 -> ground.any(ground.gpus()).id();
            case 4, 5 -> ground.any(ground.racks()).id();
            case 6 -> ground.any(waiting(ground)).id();
            default -> ground.any(ground.jobs()).id();
        };
    }

    private static List<Job> waiting(Ground ground) {
        List<Job> waiting = ground.jobs().stream().filter(job -> !job.running()).toList();
        return waiting.isEmpty() ? ground.jobs() : waiting;
    }

    private static double figure(Ground ground, double low, double high) {
        return ground.chance(0.1) ? ground.any(ODD) : Math.rint(ground.between(low, high));
    }

    private static long moment(Ground ground) {
        return ground.any(List.of(
                0L,
                -1L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                ground.now().toEpochMilli() + (long) ground.between(0, 86_400_000)));
    }
}
