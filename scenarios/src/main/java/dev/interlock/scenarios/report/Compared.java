package dev.interlock.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A figure of two runs.
 *
 * @param words what it is
 */
public record Compared(String words, String one, String other) {
    /** Every figure of two runs; those that only one of the worlds counts are left open for the other. */
    public static List<Compared> of(ScenarioReport one, ScenarioReport other) {
        List<Compared> rows = new ArrayList<>();
        rows.add(new Compared("seed", Long.toString(one.seed()), Long.toString(other.seed())));
        rows.add(new Compared("noise", Double.toString(one.noise()), Double.toString(other.noise())));
        if (!one.tallies().equals(Tallies.NONE) || !other.tallies().equals(Tallies.NONE)) {
            Stream.of(Figure.values())
                    .map(figure -> new Compared(figure.words(), shown(one, figure), shown(other, figure)))
                    .forEach(rows::add);
        }
        rows.add(row("incidents opened", one, other, Course::incidentsOpened));
        rows.add(row("incidents closed as verified", one, other, Course::incidentsClosed));
        rows.add(row("incidents open at the end", one, other, Course::incidentsOpen));
        rows.add(row("decisions", one, other, Course::decisions));
        rows.add(row("plans refused", one, other, Course::refusals));
        rows.add(row("alerts", one, other, Course::alerts));
        rows.add(row("critical alerts", one, other, Course::pages));
        rows.add(row("seconds to the first action", one, other, Course::firstActionSeconds));
        rows.add(new Compared("not as expected", unmet(one), unmet(other)));
        return rows;
    }

    private static Compared row(
            String words, ScenarioReport one, ScenarioReport other, ToDoubleFunction<Course> figure) {
        return new Compared(
                words, number(figure.applyAsDouble(one.course())), number(figure.applyAsDouble(other.course())));
    }

    private static String shown(ScenarioReport report, Figure figure) {
        return report.tallies().equals(Tallies.NONE)
                ? "-"
                : number(figure.of(report.tallies().controlled()));
    }

    private static String unmet(ScenarioReport report) {
        return report.met() ? "-" : String.join(" ", report.unmet());
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
