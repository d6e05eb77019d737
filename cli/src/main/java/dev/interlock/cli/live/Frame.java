package dev.interlock.cli.live;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facility;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the screen shows: a pure function of what is known. Never taller than the terminal. */
final class Frame {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final ScreenLine KEYS =
            ScreenLine.of(Ink.FAINT, "q quit   k kill switch   a approve the oldest waiting plan");

    private Frame() {}

    static List<ScreenLine> of(View view, List<Headline> news, String where, int height) {
        List<ScreenLine> lines = new ArrayList<>();
        lines.add(header(view, where));
        lines.add(figures(view));
        lines.add(ScreenLine.blank());
        if (view.devices().isEmpty()) {
            lines.add(ScreenLine.of(Ink.WARN, "Waiting for the first telemetry ..."));
        }
        lines.addAll(ZonePane.of(view));
        if (!describesItself(view)) {
            lines.addAll(FleetPane.gpus(view));
        }
        lines.addAll(CasePane.of(view));
        lines.add(ScreenLine.blank());
        int room = Math.max(0, height - lines.size() - 1);
        news.stream()
                .skip(Math.max(0, news.size() - room))
                .map(headline -> ScreenLine.of(Ink.of(headline.tone()), headline.toString()))
                .forEach(lines::add);
        while (lines.size() < height - 1) {
            lines.add(ScreenLine.blank());
        }
        return atMost(height, lines);
    }

    /** The keys stay in sight on any terminal that has two lines. */
    private static List<ScreenLine> atMost(int height, List<ScreenLine> lines) {
        List<ScreenLine> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), Math.max(1, height - 1))));
        if (height > 1) {
            shown.add(KEYS);
        }
        return shown;
    }

    private static ScreenLine header(View view, String where) {
        ScreenLine line = ScreenLine.of(Ink.TITLE, "INTERLOCK  ")
                .add(TIME.format(view.now()))
                .add(Ink.TITLE, "  mode " + view.mode());
        if (view.killSwitch()) {
            line.add("  ").add(Ink.ALARM, " KILL SWITCH ON ");
        }
        if (view.rulebookFault() != null) {
            line.add("  ").add(Ink.BAD, "rulebook edit not taken: " + view.rulebookFault());
        }
        if (view.inventoryFault() != null) {
            line.add("  ").add(Ink.BAD, "inventory edit not taken: " + view.inventoryFault());
        }
        return line.add(Ink.FAINT, "  " + where);
    }

    /** A facility that reports tells what the whole site draws. */
    private static boolean describesItself(View view) {
        return view.devices().stream().anyMatch(Facility.class::isInstance);
    }

    private static ScreenLine figures(View view) {
        ScreenLine line = new ScreenLine();
        if (!describesItself(view)) {
            line.add(FleetPane.counts(view));
        }
        view.devices().stream()
                .filter(Facility.class::isInstance)
                .map(Facility.class::cast)
                .findFirst()
                .ifPresent(facility -> line.add(String.format(
                        Locale.ROOT,
                        "IT %.0f kW  total %.0f kW  PUE %.2f  carbon %.0f g/kWh   ",
                        facility.itWatts() / 1000,
                        facility.totalWatts() / 1000,
                        facility.pue(),
                        facility.carbonGramsPerKilowattHour())));
        return line.add(
                        view.conditions().isEmpty() ? Ink.GOOD : Ink.BAD,
                        view.conditions().size() + " conditions")
                .add("  %d incidents  %d jobs"
                        .formatted(view.incidents().size(), view.jobs().size()));
    }
}
