package dev.interlock.routes.ingest.exposition;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who uses a device, as the series of one page say. Of series with one name only the newest say it: those of a job that has
 * ended stay in a Prometheus for minutes. What several say at the same time, such as the parts of a GPU, stands together, with a
 * plus between. Not thread-safe.
 */
final class DeviceLabels {
    /** The longest that a rule takes for a name. */
    private static final int LONGEST = 600;

    private static final String AND = "+";

    private static final class Said {
        private final Instant at;
        private final Map<String, String> first;
        private Set<Map<String, String>> others = Set.of();

        Said(Instant at, Map<String, String> first) {
            this.at = at;
            this.first = first;
        }

        void and(Map<String, String> labels) {
            if (!labels.equals(first) && !others.contains(labels)) {
                others = others.isEmpty() ? new HashSet<>() : others;
                others.add(labels);
            }
        }
    }

    private final Map<String, Said> said = new HashMap<>();

    void add(String series, Map<String, String> labels, Instant at) {
        Said before = said.get(series);
        if (before == null || at.isAfter(before.at)) {
            said.put(series, new Said(at, labels));
        } else if (before.first != labels && at.equals(before.at)) {
            before.and(labels);
        }
    }

    /** Each label with all that was said of it. */
    Map<String, String> told() {
        Set<Map<String, String>> all = new HashSet<>();
        said.values().forEach(each -> {
            all.add(each.first);
            all.addAll(each.others);
        });
        if (all.size() == 1) {
            return all.iterator().next();
        }
        Map<String, TreeSet<String>> values = new TreeMap<>();
        all.forEach(labels -> labels.forEach((name, value) ->
                values.computeIfAbsent(name, label -> new TreeSet<>()).add(value)));
        Map<String, String> told = new HashMap<>();
        values.forEach((name, each) -> told.put(name, together(each)));
        return told;
    }

    private static String together(Set<String> values) {
        StringBuilder all = new StringBuilder();
        for (String value : values) {
            if (all.isEmpty()) {
                all.append(value);
            } else if (all.length() + value.length() < LONGEST) {
                all.append(AND).append(value);
            }
        }
        return all.toString();
    }
}
