package dev.interlock.cli.live.pane;

import dev.interlock.cli.live.news.Headline;
import dev.interlock.cli.print.Counted;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facility;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a view of the screen says: a pure function of what is known.
 *
 * @param head stays in sight
 * @param body is scrolled; each line is written when it comes into sight
 */
public record Frame(List<ScreenLine> head, List<Supplier<ScreenLine>> body) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    /** Where a headline's sentence begins. */
    private static final int SENTENCE = 28;

    /** The view of what is known. */
    public static Frame of(Known known, ScreenView shown) {
        List<Supplier<ScreenLine>> body = new ArrayList<>();
        if (known.view().devices().isEmpty()) {
            body.add(() -> ScreenLine.of(Ink.WARN, "Waiting for the first telemetry ..."));
        }
        body(known, shown).forEach(body::add);
        return new Frame(List.of(header(known), figures(known)), body);
    }

    private static Stream<Supplier<ScreenLine>> body(Known known, ScreenView shown) {
        return switch (shown) {
            case OVERVIEW ->
                Stream.of(
                                new CasePane(known).few(),
                                new DevicePane(known.view()).few(),
                                Stream.<Supplier<ScreenLine>>of(ScreenLine::new),
                                news(known))
                        .flatMap(part -> part);
            case INCIDENTS -> new CasePane(known).all();
            case DEVICES -> new DevicePane(known.view()).all();
            case NEWS -> news(known);
        };
    }

    /** The newest first. */
    private static Stream<Supplier<ScreenLine>> news(Known known) {
        List<Supplier<ScreenLine>> lines = new ArrayList<>();
        for (int each = known.news().size() - 1; each >= 0; each--) {
            Headline headline = known.news().get(each);
            lines.add(() ->
                    ScreenLine.of(Ink.of(headline.tone()), headline.toString()).hanging(SENTENCE));
        }
        return lines.stream();
    }

    private static ScreenLine header(Known known) {
        View view = known.view();
        ScreenLine line = ScreenLine.of(Ink.TITLE, "INTERLOCK  ");
        if (view.killSwitch()) {
            line.addWhole(Ink.ALARM, " KILL SWITCH ON ").add("  ");
        }
        line.addWhole(Ink.PLAIN, TIME.format(view.now())).add("  ").addWhole(Ink.TITLE, "mode " + view.mode());
        if (view.rulebookFault() != null) {
            line.add("  ").add(Ink.BAD, "rulebook edit not taken: " + view.rulebookFault());
        }
        if (view.inventoryFault() != null) {
            line.add("  ").add(Ink.BAD, "inventory edit not taken: " + view.inventoryFault());
        }
        return line.add(Ink.FAINT, "  " + known.where());
    }

    private static ScreenLine figures(Known known) {
        View view = known.view();
        ScreenLine line = new ScreenLine();
        line.addWhole(
                view.conditions().isEmpty() ? Ink.GOOD : Ink.BAD,
                Counted.of(view.conditions().size(), "condition"));
        counted(line, Ink.WARN, view.waiting().size(), "waiting plan");
        counted(line, Ink.WARN, view.questions().size(), "question");
        counted(line, Ink.PLAIN, view.incidents().size(), "incident");
        counted(line, Ink.PLAIN, view.jobs().size(), "job");
        counted(line, Ink.PLAIN, known.silences().size(), "silence");
        view.devices().stream()
                .filter(Facility.class::isInstance)
                .map(Facility.class::cast)
                .findFirst()
                .ifPresentOrElse(
                        facility -> power(line, facility), () -> line.add("  ").add(FleetPane.counts(view)));
        return line;
    }

    private static void power(ScreenLine line, Facility facility) {
        line.addFigure("IT %.0f kW", facility.itWatts() / 1000)
                .addFigure("total %.0f kW", facility.totalWatts() / 1000)
                .addFigure("PUE %.2f", facility.pue())
                .addFigure("carbon %.0f g/kWh", facility.carbonGramsPerKilowattHour());
    }

    private static void counted(ScreenLine line, Ink ink, int count, String what) {
        if (count > 0) {
            line.add("  ").addWhole(ink, Counted.of(count, what));
        }
    }
}
