package dev.interlock.cli.live;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is open: incidents with what holds in their domain, plans and questions that wait for a person, what people and other systems
 * said, and what is silent. Every id is one that commands take.
 */
final class CasePane {
    private static final int MOST = 4;
    private static final int INDENT = 9;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private CasePane() {}

    /** A few of each, and how many more there are. */
    static List<ScreenLine> few(Known known) {
        List<ScreenLine> lines = new ArrayList<>();
        few(lines, incidents(known));
        few(lines, waiting(known));
        few(lines, said(known));
        return lines;
    }

    private static void few(List<ScreenLine> lines, List<ScreenLine> all) {
        lines.addAll(all.subList(0, Math.min(MOST, all.size())));
        if (all.size() > MOST) {
            lines.add(ScreenLine.of(
                    Ink.FAINT, " ".repeat(INDENT) + "and %d more, under Incidents".formatted(all.size() - MOST)));
        }
    }

    /** All, each incident with what was done about it. */
    static List<ScreenLine> all(Known known) {
        List<ScreenLine> lines = new ArrayList<>(waiting(known));
        known.view().incidents().forEach(incident -> {
            lines.add(line(incident, known));
            known.view().attempts().stream()
                    .filter(attempt -> attempt.incident().equals(incident.id()))
                    .map(CasePane::line)
                    .forEach(lines::add);
        });
        lines.addAll(said(known));
        known.silences().forEach(silence -> lines.add(line(silence)));
        return lines.isEmpty() ? List.of(ScreenLine.of(Ink.GOOD, "Nothing is open.")) : lines;
    }

    private static List<ScreenLine> incidents(Known known) {
        return known.view().incidents().stream()
                .map(incident -> line(incident, known))
                .toList();
    }

    private static ScreenLine line(Incident incident, Known known) {
        String holding = known.view().conditions().stream()
                .filter(condition -> condition.domain().equals(incident.domain()))
                .map((Condition condition) -> condition.name() + " " + condition.device())
                .sorted()
                .collect(Collectors.joining(", "));
        Ink ink = incident.state() == Incident.State.OPEN ? Ink.BAD : Ink.GOOD;
        return entry(ink, incident.state().name().toLowerCase(Locale.ROOT), incident.id())
                .add(Ink.FAINT, holding.isEmpty() ? "" : "  " + holding);
    }

    private static ScreenLine line(Attempt attempt) {
        String text = "%s  %s  %s against %s: %s"
                .formatted(
                        time(attempt.changedAt()),
                        attempt.plan(),
                        attempt.remedy(),
                        attempt.condition(),
                        attempt.state().name().toLowerCase(Locale.ROOT));
        return ScreenLine.of(Ink.PLAIN, " ".repeat(INDENT)).add(text).hanging(INDENT + 2);
    }

    private static List<ScreenLine> waiting(Known known) {
        return Stream.concat(
                        known.view().waiting().stream()
                                .map(plan -> entry(Ink.WARN, "waits", plan.id() + "  " + plan.rootGoal())),
                        known.view().questions().stream()
                                .map(open -> entry(Ink.WARN, "asks", open.incident() + "  " + open.question())))
                .toList();
    }

    private static List<ScreenLine> said(Known known) {
        return Stream.concat(
                        known.view().reports().stream()
                                .map(report -> entry(
                                        Ink.WARN,
                                        "reported",
                                        "%s  %s (%s)".formatted(report.id(), report.text(), report.by()))),
                        known.view().alerts().stream()
                                .filter(HeldAlert::counts)
                                .map(held -> entry(
                                        Ink.WARN, "alert", held.alert().sentence())))
                .toList();
    }

    private static ScreenLine line(Silence silence) {
        return entry(
                Ink.FAINT,
                "silent",
                "%d  %s until %s: %s (%s)"
                        .formatted(
                                silence.id(),
                                silence.what().subject(),
                                TIME.format(silence.until()),
                                silence.reason(),
                                silence.by()));
    }

    private static ScreenLine entry(Ink ink, String what, String text) {
        return ScreenLine.of(ink, "%-8s ".formatted(what)).add(text).hanging(INDENT);
    }

    private static String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at));
    }
}
