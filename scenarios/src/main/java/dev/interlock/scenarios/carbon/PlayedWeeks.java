package dev.interlock.scenarios.carbon;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From which hours of a grid's year on the jobs are handed in. */
enum PlayedWeeks {
    /** Where GAIA's own evaluation begins unless told otherwise. */
    GAIA("the week that GAIA plays", List.of(7_000)),
    YEAR(
            "nine weeks of the year",
            IntStream.range(0, 9).mapToObj(week -> 400 + 800 * week).toList());

    private final String words;
    private final List<Integer> starts;

    PlayedWeeks(String words, List<Integer> starts) {
        this.words = words;
        this.starts = starts;
    }

    String words() {
        return words;
    }

    List<Integer> starts() {
        return starts;
    }

    /** The last hour at which any of them begins. */
    static int last() {
        return Stream.of(values())
                .flatMap(weeks -> weeks.starts.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
