package dev.interlock.advisor.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in the prompt file that a question fills. Those that may be long take a share of the characters that the model
 * can hold, so that none of them pushes the others out.
 */
enum Placeholder {
    /** Most tasks that a plan may have. */
    MOST_TASKS(0),
    /** Every action with its targets, arguments and agent. */
    CATALOGUE(0),
    /** What it is about: incident, domain, why the rules cannot end it, the time; in a review, every open incident. */
    INCIDENT(4),
    /** What people wrote. */
    WORDS(10),
    /** What a person was asked, and answered. */
    CLARIFICATIONS(6),
    /** What holds in the domain. */
    CONDITIONS(8),
    /** What was tried. */
    ATTEMPTS(8),
    /** Devices of the domain, the facility, and jobs. */
    SNAPSHOT(34),
    /** Passages of runbooks that were looked up. */
    RUNBOOKS(12),
    /** What tasks of earlier plans found, did or failed at. */
    FINDINGS(12),
    /** Why the latest plan was refused. */
    VIOLATIONS(6);

    private final int percent;

    Placeholder(int percent) {
        this.percent = percent;
    }

    String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Most characters that it may take. */
    int share(int characters) {
        return (int) ((long) characters * percent / 100);
    }

    static Optional<Placeholder> named(String inFile) {
        return Stream.of(values()).filter(each -> each.inFile().equals(inFile)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Placeholder::inFile).collect(Collectors.joining(", "));
    }
}
