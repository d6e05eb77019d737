package dev.interlock.cli.live;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Open incidents with what holds in their domain, and plans and questions that wait for a person. */
final class CasePane {
    private static final int MOST = 4;

    private CasePane() {}

    static List<ScreenLine> of(View view) {
        List<ScreenLine> lines = new ArrayList<>();
        view.incidents().stream()
                .limit(MOST)
                .map(incident -> line(incident, view.conditions()))
                .forEach(lines::add);
        view.waiting().stream()
                .limit(MOST)
                .map(plan -> ScreenLine.of(Ink.WARN, "waits    ").add("%s  %s".formatted(plan.id(), plan.rootGoal())))
                .forEach(lines::add);
        view.questions().stream()
                .limit(MOST)
                .map(open ->
                        ScreenLine.of(Ink.WARN, "asks     ").add("%s  %s".formatted(open.incident(), open.question())))
                .forEach(lines::add);
        return lines;
    }

    private static ScreenLine line(Incident incident, List<Condition> conditions) {
        boolean open = incident.state() == Incident.State.OPEN;
        String holding = conditions.stream()
                .filter(condition -> condition.domain().equals(incident.domain()))
                .map(condition -> condition.name() + " " + condition.device())
                .sorted()
                .collect(Collectors.joining(", "));
        return ScreenLine.of(
                        open ? Ink.BAD : Ink.GOOD,
                        "%-8s ".formatted(incident.state().name().toLowerCase(Locale.ROOT)))
                .add(incident.id())
                .add(Ink.FAINT, holding.isEmpty() ? "" : "  " + holding);
    }
}
