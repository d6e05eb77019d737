package dev.interlock.advisor.prompt;

import dev.interlock.advisor.Finding;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.plan.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an action found, did or failed at, as one line of data. */
public final class FindingText {
    private static final int MOST_ENTRIES = 40;
    private static final int DEEPEST = 4;

    private FindingText() {}

    public static String of(Finding finding) {
        Data data = new Data();
        if (!finding.task().isEmpty()) {
            data.text("task_id", finding.task());
        }
        named(finding.action(), data);
        return finding.ok()
                ? data.json("found", out(finding)).line()
                : data.text("failed", finding.failure()).line();
    }

    /** An action alone. */
    static String of(Action action) {
        Data data = new Data();
        named(action, data);
        return data.line();
    }

    private static void named(Action action, Data data) {
        Data args = new Data();
        for (Argument argument : action.type().arguments()) {
            args.json(argument.name(), json(action.args().getOrDefault(argument.name(), ""), 0));
        }
        data.text("type", action.type().contractName())
                .text("target", action.target())
                .json("args", args.line());
    }

    private static String out(Finding finding) {
        boolean logs = finding.action().type().agent() == Agent.LOG_AGENT;
        return json(logs ? templated(finding.out()) : finding.out(), 0);
    }

    /** Log lines that differ only in what is abstracted become one, with how often it came. */
    private static Map<String, Object> templated(Map<String, Object> out) {
        Map<String, Object> reduced = new TreeMap<>();
        out.forEach((name, value) -> reduced.put(name, value instanceof Collection<?> lines ? counted(lines) : value));
        return reduced;
    }

    private static List<Object> counted(Collection<?> lines) {
        Map<Object, Integer> times = new LinkedHashMap<>();
        lines.forEach(line -> times.merge(template(line), 1, Integer::sum));
        List<Object> counted = new ArrayList<>();
        times.forEach(
                (line, count) -> counted.add(count == 1 ? line : new TreeMap<>(Map.of("line", line, "times", count))));
        return counted;
    }

    private static Object template(Object value) {
        if (value instanceof String text) {
            return LogTemplate.of(text);
        }
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> reduced = new TreeMap<>();
            fields.forEach((name, field) -> reduced.put(String.valueOf(name), template(String.valueOf(field))));
            reduced.remove("ts");
            return reduced;
        }
        return value;
    }

    private static String json(Object value, int depth) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? Data.shortened(number) : "null";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> fields && depth < DEEPEST) {
            return fields.entrySet().stream()
                    .limit(MOST_ENTRIES)
                    .map(field -> Quoted.of(String.valueOf(field.getKey())) + ":" + json(field.getValue(), depth + 1))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> entries && depth < DEEPEST) {
            return entries.stream()
                    .limit(MOST_ENTRIES)
                    .map(entry -> json(entry, depth + 1))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return Quoted.of(String.valueOf(value));
    }
}
