package dev.interlock.cli.scenario;

import dev.interlock.cli.print.Printout;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Seeds as a command line says them: {@code 1-5}, or one. */
final class SeedRange {
    private static final Pattern SEEDS = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int MOST_SEEDS = 1000;

    private SeedRange() {}

    /** @param out says what is wrong with it */
    static List<Long> of(String seeds, Printout out) {
        Matcher given = SEEDS.matcher(seeds);
        if (!given.matches()) {
            throw out.misread("'--seeds %s' is no range. Give one such as 1-5, or one seed.".formatted(seeds));
        }
        long from = Long.parseLong(given.group(1));
        long until = given.group(2) == null ? from : Long.parseLong(given.group(2));
        if (until < from || until - from >= MOST_SEEDS) {
            throw out.misread("'--seeds %s' are no seeds or too many. Give the lower one first, and at most %d."
                    .formatted(seeds, MOST_SEEDS));
        }
        return LongStream.rangeClosed(from, until).boxed().toList();
    }
}
