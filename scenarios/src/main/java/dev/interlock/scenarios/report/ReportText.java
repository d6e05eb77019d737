package dev.interlock.scenarios.report;

import dev.interlock.scenarios.demand.DemandScore;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.Scores;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A report for a person, as plain lines. */
public final class ReportText {
    private static final int SHOWN = 200;

    private ReportText() {}

    /** A report of a run whose audit is gone. */
    public static void print(ScenarioReport report, PrintWriter out) {
        print(report, "play it with '--audit DIR' to keep them all", out);
    }

    /**
     * A report.
     *
     * @param rest where the lines are that are not shown
     */
    public static void print(ScenarioReport report, String rest, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s, seed %d, noise %s: %s%n",
                report.scenario(),
                report.seed(),
                report.noise(),
                length(report));
        timeline(report.course(), rest, out);
        if (!report.tallies().equals(Tallies.NONE)) {
            figures(report.tallies(), out);
        }
        report.scored().ifPresent(scores -> scores(scores, out));
        demand(report.demand(), out);
        out.printf(
                "incidents: %d opened, %d closed as verified, %d open; decisions: %d, refused: %d; critical alerts: %d%n",
                report.course().incidentsOpened(),
                report.course().incidentsClosed(),
                report.course().incidentsOpen(),
                report.course().decisions(),
                report.course().refusals(),
                report.course().pages());
        if (report.met()) {
            out.println("As expected.");
        } else {
            report.unmet().forEach(sentence -> out.println("NOT as expected: " + sentence));
        }
        out.flush();
    }

    private static void timeline(Course course, String rest, PrintWriter out) {
        course.lines().stream()
                .limit(SHOWN)
                .forEach(line -> out.printf("  %s  %-12s %s%n", line.at(), line.kind(), line.summary()));
        if (course.lines().size() > SHOWN) {
            out.printf("  … and %d more; %s.%n", course.lines().size() - SHOWN, rest);
        }
    }

    private static void figures(Tallies tallies, PrintWriter out) {
        out.printf("%-48s %14s %11s %18s%n", "", "with Interlock", "thermostat", "without controller");
        for (Figure figure : Figure.values()) {
            out.printf(
                    "%-48s %14s %11s %18s%n",
                    figure.words(),
                    number(figure.of(tallies.controlled())),
                    number(figure.of(tallies.thermostat())),
                    number(figure.of(tallies.uncontrolled())));
        }
    }

    private static void scores(Scores scores, PrintWriter out) {
        for (Score score : Score.values()) {
            out.printf("%-48s %14s%n", score.words(), number(score.of(scores)));
        }
    }

    private static void demand(DemandScore demand, PrintWriter out) {
        if (demand.outcomes().isEmpty()) {
            return;
        }
        demand.outcomes().forEach(each -> out.println(each.sentence()));
        out.printf(
                "demand response: %d of %d events met, %s kWh less; %s GPU-minutes of work lost since, %s job-minutes beyond what jobs tolerate%n",
                demand.met(),
                demand.outcomes().size(),
                number(demand.savedKilowattHours()),
                number(demand.lostGpuMinutes()),
                number(demand.exceededMinutes()));
    }

    /** A figure for a reader; a dash where there is none. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        String decimals = value == Math.rint(value) ? "%.0f" : Math.abs(value) < 1 ? "%.3f" : "%.1f";
        return String.format(Locale.ROOT, decimals, value);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String length(ScenarioReport report) {
        Duration took = report.took().controller().plus(report.took().world());
        return took.equals(report.simulated())
                ? "%s in real time".formatted(words(took))
                : "%s simulated in %.1f s".formatted(words(report.simulated()), seconds(took));
    }

    private static String words(Duration duration) {
        if (duration.toMinutes() == 0) {
            return "%d s".formatted(duration.toSeconds());
        }
        return duration.toHours() > 0
                ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
                : "%d min".formatted(duration.toMinutes());
    }
}
