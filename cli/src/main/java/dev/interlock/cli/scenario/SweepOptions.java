package dev.interlock.cli.scenario;

import dev.interlock.cli.print.Printout;
import dev.interlock.scenarios.sweep.Sweep.SweepPace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many runs are played, kept and merged; the commands that play many take these. */
final class SweepOptions {
    private static final Pattern PART = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder that keeps what was played; the same command goes on where it stopped.")
    private @Nullable Path folder;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many are played at once (default: as many as there are cores).")
    private @Nullable Integer threads;

    @Option(
            names = "--part",
            paramLabel = "K/N",
            description = "Play only the Kth of N parts, for machines that share the folder, and make no report.")
    private @Nullable String part;

    @Option(names = "--merge", description = "Play nothing: make the report of what the parts played.")
    private boolean merge;

    @Option(
            names = "--policies",
            description =
                    "Play data centres under full cooling, and with a planner that means harm, too, and show all policies side by side.")
    private boolean policies;

    Path folder(String usual) {
        return folder == null ? Path.of(usual) : folder;
    }

    boolean isPart() {
        return part != null;
    }

    boolean isMerge() {
        return merge;
    }

    SweepPace pace(Printout out) {
        if (threads != null && (threads < 1 || threads > 1_000)) {
            throw out.misread("'--threads %d' cannot be. Give 1 to 1000.".formatted(threads));
        }
        return new SweepPace(threads == null ? Runtime.getRuntime().availableProcessors() : threads, policies);
    }

    /** Those of the part that is asked for; all where none is. */
    <T> List<T> chosen(List<T> all, Printout out) {
        if (part == null) {
            return all;
        }
        Matcher given = PART.matcher(part);
        int number = given.matches() ? Integer.parseInt(given.group(1)) : 0;
        int parts = given.matches() ? Integer.parseInt(given.group(2)) : 0;
        if (number < 1 || number > parts) {
            throw out.misread("'--part %s' is no part. Give one such as 1/4, to 4/4.".formatted(part));
        }
        List<T> chosen = new ArrayList<>();
        for (int index = number - 1; index < all.size(); index += parts) {
            chosen.add(all.get(index));
        }
        return chosen;
    }
}
