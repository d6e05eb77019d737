package dev.interlock.cli.backtest;

import dev.interlock.cli.recording.RowSentence;
import dev.interlock.routes.replay.BacktestChange;
import dev.interlock.routes.replay.BacktestReport;
import dev.interlock.routes.replay.DecidedThing;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Says what a rulebook decides otherwise on a recording. */
final class BacktestPage {
    private BacktestPage() {}

    static void print(BacktestReport report, String recorded, Rulebook rulebook, PrintWriter out) {
        if (!report.of().isEmpty()) {
            out.println("Recorded: " + report.of());
        }
        out.printf(
                "Rulebook %.12s decided; %.12s is judged by it, on %d turns.%n",
                recorded, rulebook.hash(), report.turns());
        report.remarks().forEach(out::println);
        List<BacktestChange> certain =
                report.changes().stream().filter(BacktestChange::certain).toList();
        List<BacktestChange> unknown =
                report.changes().stream().filter(change -> !change.certain()).toList();
        out.printf("%d decisions are the same at the same moment, %d are not.%n", report.same(), certain.size());
        certain.forEach(change -> print(change, out));
        report.parted().ifPresent(at -> {
            out.printf(
                    "From %s on only one of the two changes something, and the world would have gone another way. What differs after it (%d) is what would follow if it had not:%n",
                    at, unknown.size());
            unknown.forEach(change -> print(change, out));
        });
    }

    private static void print(BacktestChange change, PrintWriter out) {
        DecidedThing thing = change.thing();
        out.printf(
                "  %s  %s%s %s: %s%n",
                thing.at(),
                change.certain() ? "" : "perhaps ",
                what(change),
                thing.kind().name().toLowerCase(Locale.ROOT),
                thing.words());
        thing.firings().forEach(firing -> out.println("      " + RowSentence.of(firing)));
    }

    private static String what(BacktestChange change) {
        if (change.before().isEmpty()) {
            return "added";
        }
        if (change.after().isEmpty()) {
            return "removed";
        }
        Duration moved = Duration.between(
                change.before().get().at(), change.after().get().at());
        return moved.isNegative()
                ? "earlier by %d s".formatted(-moved.toSeconds())
                : "later by %d s".formatted(moved.toSeconds());
    }
}
