package dev.interlock.routes.agents.logs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lines that differ only in their figures.
 *
 * @param lines those that match, the oldest first; never empty
 * @param before how many lines of the kind came before the time that was asked for
 */
record LineKind(String template, List<LogLine> lines, long before) {
    private static final Pattern FIGURES =
            Pattern.compile("0x[0-9a-fA-F]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9]+([.:][0-9]+)*");

    /** Errors before warnings, what is new before what is usual, then what is frequent. */
    static final Comparator<LineKind> TELLING = Comparator.comparing(LineKind::level, Comparator.reverseOrder())
            .thenComparing(LineKind::isNew, Comparator.reverseOrder())
            .thenComparing(kind -> kind.lines().size(), Comparator.reverseOrder())
            .thenComparing(LineKind::template);

    static List<LineKind> of(Collection<LogLine> matching, Collection<LogLine> earlier) {
        Map<String, Long> before = new LinkedHashMap<>();
        earlier.forEach(line -> before.merge(template(line), 1L, Long::sum));
        Map<String, List<LogLine>> kinds = new LinkedHashMap<>();
        matching.forEach(line ->
                kinds.computeIfAbsent(template(line), none -> new ArrayList<>()).add(line));
        return kinds.entrySet().stream()
                .map(kind -> new LineKind(kind.getKey(), kind.getValue(), before.getOrDefault(kind.getKey(), 0L)))
                .sorted(TELLING)
                .toList();
    }

    static String template(LogLine line) {
        return FIGURES.matcher(line.message()).replaceAll("<*>");
    }

    LogLine.Level level() {
        return lines.stream().map(LogLine::level).max(Comparator.naturalOrder()).orElseThrow();
    }

    boolean isNew() {
        return before == 0;
    }

    LogLine latest() {
        return lines.get(lines.size() - 1);
    }
}
