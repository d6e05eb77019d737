package dev.interlock.rules.property;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a property may hold, with its unit and its range. */
public final class PropertyKind {
    public static final PropertyKind TEXT = new PropertyKind("a text", text -> true, false);
    /** Never shown again once read. */
    public static final PropertyKind SECRET = new PropertyKind("a text", text -> true, true);

    public static final PropertyKind PATH = of("a path", PropertyKind::isPath);
    public static final PropertyKind SWITCH = of("true or false", Set.of("true", "false")::contains);
    public static final PropertyKind PORT = of("a port from 0 to 65535", text -> within(text, 0, 65535));
    public static final PropertyKind INTEGER =
            of("a whole number", text -> within(text, Long.MIN_VALUE, Long.MAX_VALUE));
    public static final PropertyKind POSITIVE =
            of("a number above 0", text -> Double.parseDouble(text) > 0 && Double.isFinite(Double.parseDouble(text)));
    public static final PropertyKind URL = of("an address such as http://localhost:8090", PropertyKind::isWeb);
    /** As a route's timer takes it. */
    public static final PropertyKind PERIOD =
            of("a number of milliseconds, such as 15000", text -> text.matches("\\d{1,15}|\\d{1,9}(ms|s|m|h|d)"));

    public static final PropertyKind MILLISECONDS =
            of("a number of milliseconds, such as 10000", text -> within(text, 0, Integer.MAX_VALUE));
    public static final PropertyKind SECONDS =
            of("a whole number from 0, in seconds", text -> within(text, 0, Integer.MAX_VALUE));
    public static final PropertyKind DURATION =
            of("a length of time such as PT1M for a minute or PT24H for a day", text -> !Duration.parse(text)
                    .isNegative());
    /** A bare number is milliseconds. */
    public static final PropertyKind TIME = of(
            "a length of time such as PT30S for half a minute",
            text -> text.matches("\\d{1,12}") || DURATION.accepts(text));

    /** The largest array that every Java can make. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    public static final PropertyKind BYTES =
            of("a whole number of bytes from 1 to " + MOST_BYTES, text -> within(text, 1, MOST_BYTES));
    public static final PropertyKind COUNT = whole(0, MOST_BYTES);

    private final String expectation;
    private final Predicate<String> test;
    private final boolean secret;

    private PropertyKind(String expectation, Predicate<String> test, boolean secret) {
        this.expectation = expectation;
        this.test = test;
        this.secret = secret;
    }

    /**
     * One of a property's own.
     *
     * @param expectation what a value has to be, as the end of a sentence
     * @param test may throw what the parsers of numbers, times, paths and addresses throw
     */
    public static PropertyKind of(String expectation, Predicate<String> test) {
        return new PropertyKind(expectation, test, false);
    }

    public static PropertyKind whole(long least, long most) {
        return of("a whole number from %d to %d".formatted(least, most), text -> within(text, least, most));
    }

    public static PropertyKind number(double least, double most) {
        return of(
                "a number from %s to %s".formatted(plain(least), plain(most)),
                text -> least <= Double.parseDouble(text) && Double.parseDouble(text) <= most);
    }

    public static PropertyKind oneOf(Collection<String> words) {
        return of("one of " + String.join(", ", words), List.copyOf(words)::contains);
    }

    /** The same, whatever the case. */
    public PropertyKind anyCase() {
        return new PropertyKind(expectation, text -> test.test(text.toLowerCase(Locale.ROOT)), secret);
    }

    /** The same, whose values are never shown. */
    public PropertyKind hidden() {
        return new PropertyKind(expectation, test, true);
    }

    /** What a property may hold that only a route knows, as far as the end of its name tells. */
    public static PropertyKind ofName(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "enabled" -> SWITCH;
            case "period", "delay" -> PERIOD;
            case "timeout" -> MILLISECONDS;
            case "seconds" -> SECONDS;
            case "grace" -> DURATION;
            case "url" -> URL;
            default -> TEXT;
        };
    }

    /** What a value has to be, as the end of a sentence. */
    public String expectation() {
        return expectation;
    }

    public boolean accepts(String text) {
        try {
            return test.test(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    /** The value for a sentence. */
    public String shown(String value) {
        return secret ? "(hidden)" : value;
    }

    private static boolean within(String text, long low, long high) {
        long number = Long.parseLong(text);
        return number >= low && number <= high;
    }

    private static boolean isPath(String text) {
        return Path.of(text).normalize().getNameCount() >= 0;
    }

    private static boolean isWeb(String text) {
        URI uri = URI.create(text);
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
