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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an action found, did or failed at, as one line of data. */
public final class FindingText {
    private static final int MOST_ENTRIES = 40;
    private static final int DEEPEST = 4;
    private static final String COUNT = "count";
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)_([0-9]{1,3})");

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
        return json(logs ? lines(finding.out()) : finding.out(), 0);
    }

    /** Numbered fields, such as {@code line_1} and {@code service_1}, as one line each; equal but for what is abstracted, they are one. */
    private static Map<String, Object> lines(Map<String, Object> out) {
        Map<String, Object> others = new TreeMap<>();
        Map<Integer, Map<String, Object>> numbered = new TreeMap<>();
        out.forEach((name, value) -> {
            Matcher field = NUMBERED.matcher(name);
            if (field.matches()) {
                numbered.computeIfAbsent(Integer.valueOf(field.group(2)), number -> new TreeMap<>())
                        .put(field.group(1), value);
            } else {
                others.put(name, value);
            }
        });
        if (!numbered.isEmpty()) {
            others.put("lines", counted(numbered.values()));
        }
        return others;
    }

    private static List<Object> counted(Collection<Map<String, Object>> lines) {
        Map<Map<String, Object>, Long> times = new LinkedHashMap<>();
        lines.forEach(line -> times.merge(kind(line), times(line), Long::sum));
        List<Object> counted = new ArrayList<>();
        times.forEach((kind, count) -> {
            Map<String, Object> line = new TreeMap<>(kind);
            line.put(COUNT, count);
            counted.add(line);
        });
        return counted;
    }

    private static Map<String, Object> kind(Map<String, Object> line) {
        Map<String, Object> kind = new TreeMap<>(line);
        kind.keySet().removeAll(List.of(COUNT, "at"));
        kind.replaceAll((name, value) -> LogTemplate.of(String.valueOf(value)));
        return kind;
    }

    private static long times(Map<String, Object> line) {
        return line.get(COUNT) instanceof Number count ? count.longValue() : 1;
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
