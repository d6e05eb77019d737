package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.Action.QueryMetrics.Asked;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One action: {@code {"type", "target", "args": {…}}} as the catalogue has it. Every argument is required, no other is
 * allowed; whether target and figures make sense in the world is the safety gate's to judge.
 */
public final class ActionJson {
    private ActionJson() {}

    /** Reads an object of exactly these three fields. */
    public static Parsed<Action> read(JsonNode node) {
        Fields fields = Fields.of("The action", node);
        String type = fields.text("type");
        String target = fields.text("target");
        JsonNode args = fields.node("args");
        Action action = type.isEmpty() || target.isEmpty() ? null : fields.take(read(type, target, args));
        return fields.finish(() -> Objects.requireNonNull(action));
    }

    /**
     * Reads an action whose parts stand among other fields, as in a task of a plan.
     *
     * @param args the object of arguments; a missing node counts as an empty one
     */
    public static Parsed<Action> read(String type, String target, JsonNode args) {
        Optional<ActionType> known = ActionType.named(type);
        if (known.isEmpty()) {
            return Parsed.refused(
                    "There is no action '%s'. Choose one of %s.".formatted(type, String.join(", ", names())));
        }
        if (target.isBlank()) {
            return Parsed.refused("Action '%s' has no target. Name what it is done to.".formatted(type));
        }
        JsonNode object = args.isMissingNode() || args.isNull() ? JsonNodeFactory.instance.objectNode() : args;
        return read(known.get(), target, Fields.of("Action '%s' on '%s'".formatted(type, target), object));
    }

    /** Arguments in the order of the catalogue. */
    public static ObjectNode write(Action action) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", action.type().contractName());
        node.put("target", action.target());
        ObjectNode args = node.putObject("args");
        for (Argument argument : action.type().arguments()) {
            put(args, argument.name(), action.args().get(argument.name()));
        }
        return node;
    }

    private static void put(ObjectNode args, String name, @Nullable Object value) {
        if (value instanceof Long whole) {
            args.put(name, whole);
        } else if (value instanceof Double number) {
            args.put(name, number);
        } else {
            args.put(name, String.valueOf(value));
        }
    }

    private static Parsed<Action> read(ActionType type, String target, Fields args) {
        return switch (type) {
            case ADJUST_COOLING -> {
                double setpoint = args.number("setpoint_celsius");
                double fan = args.number("fan_percent");
                yield args.finish(() -> new Action.AdjustCooling(target, setpoint, fan));
            }
            case MIGRATE_WORKLOAD -> {
                String rack = args.text("to_rack");
                yield args.finish(() -> new Action.MigrateWorkload(target, rack));
            }
            case THROTTLE_GPU -> {
                double cap = args.number("power_cap_watts");
                yield args.finish(() -> new Action.ThrottleGpu(target, cap));
            }
            case DEFER_JOB -> {
                long notBefore = args.integer("not_before_ms");
                if (notBefore < 0) {
                    args.refuse("Action 'defer_job' has 'not_before_ms' = %d. Give 0 or a later time."
                            .formatted(notBefore));
                }
                yield args.finish(() -> new Action.DeferJob(target, notBefore));
            }
            case ALERT -> {
                String severity = chosen(type, "severity", args);
                String message = args.text("message");
                yield args.finish(() -> new Action.Alert(target, severity, message));
            }
            case QUERY_METRICS -> {
                String metric = args.text("metric");
                Asked question = args.choice("question", Asked.class);
                long lookback = positive(type, "lookback_seconds", args);
                double threshold = args.numberOr("threshold", 0);
                yield args.finish(() -> new Action.QueryMetrics(target, metric, question, lookback, threshold));
            }
            case CHECK_LOGS -> {
                String pattern = pattern(args);
                String level = chosen(type, "level", args);
                long lookback = positive(type, "lookback_seconds", args);
                long top = positive(type, "top", args);
                yield args.finish(() -> new Action.CheckLogs(target, pattern, level, lookback, top));
            }
            case SEARCH_RUNBOOKS -> {
                String query = args.text("query");
                long top = positive(type, "top", args);
                yield args.finish(() -> new Action.SearchRunbooks(target, query, top));
            }
            case ROLLBACK_CONFIG -> {
                long revision = positive(type, "revision", args);
                yield args.finish(() -> new Action.RollbackConfig(target, revision));
            }
            case FLUSH_CACHE_KEY -> {
                String key = args.text("key");
                yield args.finish(() -> new Action.FlushCacheKey(target, key));
            }
            case KILL_PROCESS -> {
                long process = positive(type, "process", args);
                yield args.finish(() -> new Action.KillProcess(target, process));
            }
            case SCALE_CONSUMER -> {
                long consumers = positive(type, "consumers", args);
                yield args.finish(() -> new Action.ScaleConsumer(target, consumers));
            }
            case TERMINATE_QUERY -> {
                long session = positive(type, "session", args);
                yield args.finish(() -> new Action.TerminateQuery(target, session));
            }
            case HTTP_CHECK -> {
                String path = args.text("path");
                yield args.finish(() -> new Action.HttpCheck(target, path));
            }
            case RESTART_SERVICE -> args.finish(() -> new Action.RestartService(target));
            case CLEAR_QUEUE_POISON -> args.finish(() -> new Action.ClearQueuePoison(target));
            case HEAL_NETWORK -> args.finish(() -> new Action.HealNetwork(target));
            case SHED_JOB -> args.finish(() -> new Action.ShedJob(target));
            case GET_THERMAL_STATUS -> args.finish(() -> new Action.GetThermalStatus(target));
            case GET_POWER_STATUS -> args.finish(() -> new Action.GetPowerStatus(target));
            case GET_WORKLOAD_QUEUE -> args.finish(() -> new Action.GetWorkloadQueue(target));
        };
    }

    /** One of the texts that the catalogue allows. */
    private static String chosen(ActionType type, String name, Fields args) {
        String value = args.text(name);
        List<String> choices = type.argument(name).choices();
        if (!value.isEmpty() && !choices.contains(value)) {
            args.refuse("Action '%s' has '%s' = \"%s\". Give one of %s."
                    .formatted(type.contractName(), name, value, String.join(", ", choices)));
        }
        return value;
    }

    private static long positive(ActionType type, String name, Fields args) {
        long value = args.integer(name);
        if (args.has(name) && value < 1) {
            args.refuse("Action '%s' has '%s' = %d. Give 1 or more.".formatted(type.contractName(), name, value));
        }
        return value;
    }

    private static String pattern(Fields args) {
        String pattern = args.text("pattern");
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException malformed) {
            args.refuse(
                    "Action 'check_logs' has a 'pattern' that is no regular expression (%s). Escape special characters."
                            .formatted(malformed.getDescription()));
        }
        return pattern;
    }

    private static Set<String> names() {
        return Arrays.stream(ActionType.values())
                .map(ActionType::contractName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
