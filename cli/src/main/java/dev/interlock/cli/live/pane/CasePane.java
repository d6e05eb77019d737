package dev.interlock.cli.live.pane;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is open: plans and questions that wait for a person, incidents with what holds in their domain, what people and other systems
 * said, and what is silent. Every id is one that commands take.
 */
final class CasePane {
    private static final int MOST = 4;
    private static final int CONDITIONS = 6;
    private static final int ROWS = 3;
    private static final int INDENT = 9;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Known known;

    CasePane(Known known) {
        this.known = known;
    }

    /** A few of each, and how many more there are. */
    Stream<Supplier<ScreenLine>> few() {
        return Stream.of(waiting(), incidents(CONDITIONS), said()).flatMap(CasePane::few);
    }

    private static Stream<Supplier<ScreenLine>> few(Stream<Supplier<ScreenLine>> all) {
        List<Supplier<ScreenLine>> lines = all.toList();
        Stream<Supplier<ScreenLine>> first =
                lines.stream().limit(MOST).map(line -> () -> line.get().atMost(ROWS));
        return lines.size() <= MOST ? first : Stream.concat(first, Stream.of(() -> rest(lines.size() - MOST)));
    }

    private static ScreenLine rest(int count) {
        return ScreenLine.of(Ink.FAINT, " ".repeat(INDENT) + "and %d more, under Incidents".formatted(count));
    }

    /** All, each incident with what was done about it. */
    Stream<Supplier<ScreenLine>> all() {
        List<Supplier<ScreenLine>> lines = Stream.of(waiting(), told(), unclaimed(), said(), silent())
                .flatMap(part -> part)
                .toList();
        return lines.isEmpty() ? Stream.of(() -> ScreenLine.of(Ink.GOOD, "Nothing is open.")) : lines.stream();
    }

    private Stream<Supplier<ScreenLine>> waiting() {
        return Stream.concat(
                known.view().waiting().stream()
                        .map(plan -> () -> entry(Ink.WARN, "waits", plan.id() + "  " + plan.rootGoal())),
                known.view().questions().stream()
                        .map(open -> () -> entry(Ink.WARN, "asks", open.incident() + "  " + open.question())));
    }

    private Stream<Supplier<ScreenLine>> incidents(int conditions) {
        return known.view().incidents().stream().map(incident -> () -> line(incident, conditions));
    }

    private Stream<Supplier<ScreenLine>> told() {
        Map<String, List<Attempt>> attempts =
                known.view().attempts().stream().collect(Collectors.groupingBy(Attempt::incident));
        return known.view().incidents().stream()
                .flatMap(incident -> Stream.concat(
                        Stream.of(() -> line(incident, Integer.MAX_VALUE)),
                        attempts.getOrDefault(incident.id(), List.of()).stream().map(attempt -> () -> line(attempt))));
    }

    private ScreenLine line(Incident incident, int conditions) {
        List<String> holding = known.view().conditions().stream()
                .filter(condition -> condition.domain().equals(incident.domain()))
                .map(CasePane::text)
                .sorted()
                .toList();
        Ink ink = incident.state() == Incident.State.OPEN ? Ink.BAD : Ink.GOOD;
        return entry(ink, incident.state().name().toLowerCase(Locale.ROOT), incident.id())
                .add(Ink.FAINT, holding.isEmpty() ? "" : "  " + NamesInWords.few(holding, conditions));
    }

    private static ScreenLine line(Attempt attempt) {
        String text = "%s  %s  %s against %s: %s"
                .formatted(
                        TIME.format(Instant.ofEpochMilli(attempt.changedAt())),
                        attempt.plan(),
                        attempt.remedy(),
                        attempt.condition(),
                        attempt.state().name().toLowerCase(Locale.ROOT));
        return ScreenLine.of(Ink.PLAIN, " ".repeat(INDENT) + text).hanging(INDENT + 2);
    }

    /** What holds where no incident is. */
    private Stream<Supplier<ScreenLine>> unclaimed() {
        Set<String> domains =
                known.view().incidents().stream().map(Incident::domain).collect(Collectors.toSet());
        return known.view().conditions().stream()
                .filter(condition -> !domains.contains(condition.domain()))
                .map(condition -> () -> entry(Ink.WARN, "holds", text(condition)));
    }

    private static String text(Condition condition) {
        return condition.name() + " " + condition.device();
    }

    private Stream<Supplier<ScreenLine>> said() {
        return Stream.concat(
                known.view().reports().stream()
                        .map(report -> () -> entry(
                                Ink.WARN,
                                "reported",
                                "%s  %s (%s)".formatted(report.id(), report.text(), report.by()))),
                known.view().alerts().stream()
                        .filter(HeldAlert::counts)
                        .map(held -> () -> entry(Ink.WARN, "alert", held.alert().sentence())));
    }

    private Stream<Supplier<ScreenLine>> silent() {
        return known.silences().stream().map(silence -> () -> line(silence));
    }

    private static ScreenLine line(Silence silence) {
        String text = "%d  %s until %s: %s (%s)"
                .formatted(
                        silence.id(),
                        silence.what().subject(),
                        TIME.format(silence.until()),
                        silence.reason(),
                        silence.by());
        return entry(Ink.FAINT, "silent", text);
    }

    private static ScreenLine entry(Ink ink, String what, String text) {
        return ScreenLine.of(ink, "%-8s ".formatted(what)).add(text).hanging(INDENT);
    }
}
