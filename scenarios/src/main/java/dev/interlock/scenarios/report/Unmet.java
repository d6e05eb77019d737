package dev.interlock.scenarios.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Collects, in sentences, what was not as expected. A figure that is not a number is never as expected. */
final class Unmet {
    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    void atLeast(String what, double bound, double value) {
        if (!(value >= bound)) {
            sentences.add("%s %s; at least %s were expected.".formatted(number(value), what, number(bound)));
        }
    }

    void atMost(String what, double bound, double value) {
        if (!(value <= bound)) {
            sentences.add("%s %s; at most %s was expected.".formatted(number(value), what, number(bound)));
        }
    }

    void missing(String what, Collection<?> wanted, Collection<?> seen) {
        wanted.stream()
                .filter(each -> !seen.contains(each))
                .map(each -> "'%s' %s.".formatted(each.toString().toLowerCase(Locale.ROOT), what))
                .sorted()
                .forEach(sentences::add);
    }

    void less(Figure figure, Tallies tallies) {
        double with = figure.of(tallies.controlled());
        double without = figure.of(tallies.uncontrolled());
        if (!(with < without)) {
            sentences.add("'%s' was %s, and without a controller %s; less was expected."
                    .formatted(figure, number(with), number(without)));
        }
    }

    List<String> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
