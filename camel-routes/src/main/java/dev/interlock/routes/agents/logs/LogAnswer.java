package dev.interlock.routes.agents.logs;

import dev.interlock.rules.contract.VisibleText;
import dev.interlock.rules.plan.Action.CheckLogs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a search found, flat and by name, so that a plan can compare it.
 *
 * @param kinds the most telling first
 * @param searched how many lines of the target and level there are
 */
record LogAnswer(CheckLogs check, List<LineKind> kinds, int matches, int searched) {
    private static final int MOST = 20;
    private static final int SHOWN = 300;

    Map<String, Object> out() {
        Map<String, Object> out = new TreeMap<>();
        out.put("matches", matches);
        out.put("kinds", kinds.size());
        out.put("searched", searched);
        out.put("why", why());
        int shown = (int) Math.min(kinds.size(), Math.min(check.top(), MOST));
        for (int i = 0; i < shown; i++) {
            LineKind kind = kinds.get(i);
            String number = "_" + (i + 1);
            out.put("line" + number, shown(kind.latest().message()));
            out.put("count" + number, kind.lines().size());
            out.put("level" + number, kind.level().contractName());
            out.put("service" + number, kind.latest().service());
            out.put("at" + number, kind.latest().at().toString());
        }
        return out;
    }

    private String why() {
        if (kinds.isEmpty()) {
            return "None of %d lines matches \"%s\" in the last %d s."
                    .formatted(searched, check.pattern(), check.lookbackSeconds());
        }
        LineKind first = kinds.get(0);
        return "%d lines of %d kinds match; most telling is an %s of %s, %d times, %s."
                .formatted(
                        matches,
                        kinds.size(),
                        "entry at level " + first.level().contractName(),
                        first.latest().service(),
                        first.lines().size(),
                        first.isNew()
                                ? "which was not seen before"
                                : "which was seen %d times before".formatted(first.before()));
    }

    private static String shown(String text) {
        String line = VisibleText.line(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
