package dev.interlock.rules.fact;

import java.util.regex.Pattern;

/** What the key of a cache entry may look like. A key comes from outside and goes into a command. */
public final class CacheKey {
    /** Bounded, printable, and without a character that a cache reads as a pattern. */
    private static final Pattern EXACT = Pattern.compile("[\\p{Alnum}][\\p{Alnum}:._-]{0,79}");

    private CacheKey() {}

    /** It names one entry and nothing else. */
    public static boolean isExact(String text) {
        return EXACT.matcher(text).matches();
    }
}
