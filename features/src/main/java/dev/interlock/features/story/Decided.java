package dev.interlock.features.story;

import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a controller found and did in a story, in a few lines. */
public final class Decided {
    private Decided() {}

    public static List<String> in(Shift shift) {
        List<String> lines = new ArrayList<>();
        lines.add(counted(
                "No condition holds.",
                "Conditions that hold: ",
                shift.view().conditions().stream().map(each -> each.name() + " of " + each.device())));
        lines.add(counted(
                "No incident is open.",
                "Open incidents: ",
                shift.view().incidents().stream().map(Incident::domain)));
        lines.add(counted("No plan was made.", "Plans: ", plans(shift)));
        shift.recorded(ViolationEntry.class).stream()
                .map(each -> "Refused by %s: %s".formatted(each.ruleId(), each.sentence()))
                .distinct()
                .forEach(lines::add);
        lines.add(counted(
                "Nothing was done.", "Done: ", shift.floor().done().stream().map(Decided::words)));
        return lines;
    }

    /** Each with the state that it came to. */
    private static Stream<String> plans(Shift shift) {
        Map<String, String> latest = new LinkedHashMap<>();
        shift.recorded(PlanEntry.class)
                .forEach(each -> latest.put(
                        each.planId(),
                        "%s (%s)"
                                .formatted(
                                        each.rootGoal().replaceFirst("@\\d+$", ""),
                                        each.state().name().toLowerCase(Locale.ROOT))));
        return latest.values().stream().distinct();
    }

    private static String words(Action action) {
        return "%s of %s".formatted(action.type().contractName(), action.target());
    }

    private static String counted(String none, String some, Stream<String> things) {
        String listed = things.distinct().collect(Collectors.joining(", "));
        return listed.isEmpty() ? none : some + listed + ".";
    }
}
