package dev.interlock.rules.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is told of an XID. */
public enum XidAudience {
    /** It is on record, and no more. */
    NOBODY,
    /** Whoever runs the job: it is their program's, and no page. */
    OWNER,
    /** Whoever keeps the machines, when they next look. */
    OPERATOR,
    /** Whoever is on call, now. */
    ON_CALL;

    /** As tables write it: {@code on-call}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, by their word. */
    public static Map<String, XidAudience> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(XidAudience::word, Function.identity()));
    }
}
