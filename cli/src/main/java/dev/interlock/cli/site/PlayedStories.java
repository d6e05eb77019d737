package dev.interlock.cli.site;

import dev.interlock.cli.print.Printout;
import dev.interlock.features.play.PlayedExample;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells of each example when it is over, and how many failed at the end. */
final class PlayedStories implements Consumer<PlayedExample> {
    private final Printout printout;
    private int passed;
    private int failed;

    PlayedStories(Printout printout) {
        this.printout = printout;
    }

    @Override
    public void accept(PlayedExample example) {
        String took = String.format(Locale.ROOT, "%.1f s", example.took().toMillis() / 1000.0);
        if (example.passed()) {
            passed++;
            printout.line("ok      %s (%s)".formatted(example.name(), took));
        } else {
            failed++;
            printout.line("FAILED  %s (%s)".formatted(example.name(), took));
            example.failure().ifPresent(this::failure);
        }
        printout.writer().flush();
    }

    private void failure(PlayedExample.Failure failure) {
        printout.line("  %s: %s".formatted(failure.place(), failure.sentence()));
        failure.reasons().forEach(line -> printout.line("    " + line));
        failure.decided().forEach(line -> printout.line("    | " + line));
    }

    /** Where to say how far one of them is. */
    PrintWriter progress() {
        return printout.progressWriter();
    }

    /** Says how many there were; false where one of them failed. */
    boolean ended() {
        printout.line(
                failed == 0
                        ? "All %d are decided as they say.".formatted(passed)
                        : "%d of %d are not decided as they say.".formatted(failed, passed + failed));
        return failed == 0;
    }
}
