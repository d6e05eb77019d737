package dev.interlock.cli.live;

import dev.interlock.cli.print.Counted;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facility;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a view of the screen says: a pure function of what is known.
 *
 * @param head stays in sight
 * @param body is scrolled
 */
record Frame(List<ScreenLine> head, List<ScreenLine> body) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    /** Where a headline's sentence begins. */
    private static final int SENTENCE = 28;

    static Frame of(Known known, ScreenView shown) {
        View view = known.view();
        List<ScreenLine> body = new ArrayList<>();
        if (view.devices().isEmpty()) {
            body.add(ScreenLine.of(Ink.WARN, "Waiting for the first telemetry ..."));
        }
        switch (shown) {
            case OVERVIEW -> {
                body.addAll(DevicePane.few(view));
                body.addAll(CasePane.few(known));
                body.add(ScreenLine.blank());
                body.addAll(news(known));
            }
            case INCIDENTS -> body.addAll(CasePane.all(known));
            case DEVICES -> body.addAll(DevicePane.all(view));
            case NEWS -> body.addAll(news(known));
        }
        return new Frame(List.of(header(view, known.where()), figures(known)), body);
    }

    private static List<ScreenLine> news(Known known) {
        List<ScreenLine> lines = new ArrayList<>();
        for (int each = known.news().size() - 1; each >= 0; each--) {
            Headline headline = known.news().get(each);
            lines.add(ScreenLine.of(Ink.of(headline.tone()), headline.toString())
                    .hanging(SENTENCE));
        }
        return lines;
    }

    private static ScreenLine header(View view, String where) {
        ScreenLine line = ScreenLine.of(Ink.TITLE, "INTERLOCK  ");
        if (view.killSwitch()) {
            line.addWhole(Ink.ALARM, " KILL SWITCH ON ").add("  ");
        }
        line.add(TIME.format(view.now())).add("  ").addWhole(Ink.TITLE, "mode " + view.mode());
        if (view.rulebookFault() != null) {
            line.add("  ").add(Ink.BAD, "rulebook edit not taken: " + view.rulebookFault());
        }
        if (view.inventoryFault() != null) {
            line.add("  ").add(Ink.BAD, "inventory edit not taken: " + view.inventoryFault());
        }
        return line.add(Ink.FAINT, "  " + where);
    }

    private static ScreenLine figures(Known known) {
        View view = known.view();
        ScreenLine line = new ScreenLine();
        view.devices().stream()
                .filter(Facility.class::isInstance)
                .map(Facility.class::cast)
                .findFirst()
                .ifPresentOrElse(facility -> line.add(power(facility)), () -> line.add(FleetPane.counts(view)));
        line.addWhole(
                view.conditions().isEmpty() ? Ink.GOOD : Ink.BAD,
                Counted.of(view.conditions().size(), "condition"));
        counted(line, view.incidents().size(), "incident");
        counted(line, view.jobs().size(), "job");
        counted(line, known.silences().size(), "silence");
        return line;
    }

    private static String power(Facility facility) {
        return String.format(
                Locale.ROOT,
                "IT %.0f kW  total %.0f kW  PUE %.2f  carbon %.0f g/kWh   ",
                facility.itWatts() / 1000,
                facility.totalWatts() / 1000,
                facility.pue(),
                facility.carbonGramsPerKilowattHour());
    }

    private static void counted(ScreenLine line, int count, String what) {
        if (count > 0) {
            line.add("  ").addWhole(Ink.PLAIN, Counted.of(count, what));
        }
    }
}
