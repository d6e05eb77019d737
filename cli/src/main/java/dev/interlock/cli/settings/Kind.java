package dev.interlock.cli.settings;

import dev.interlock.routes.operator.Mode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/** What a setting may hold. */
public enum Kind {
    TEXT("a text", text -> true),
    /** Never shown again once read. */
    SECRET("a text", text -> true),
    PATH("a path", text -> true),
    PORT("a port from 0 to 65535", text -> within(Long.parseLong(text), 0, 65535)),
    INTEGER("a whole number", text -> within(Long.parseLong(text), Long.MIN_VALUE, Long.MAX_VALUE)),
    COUNT("a whole number from 0", text -> within(Long.parseLong(text), 0, Integer.MAX_VALUE)),
    SWITCH("true or false", Set.of("true", "false")::contains),
    PERIOD("a number of milliseconds, such as 15000", text -> text.matches("\\d{1,15}|\\d{1,9}(ms|s|m|h|d)")),
    MILLISECONDS("a number of milliseconds, such as 10000", text -> within(Long.parseLong(text), 0, Integer.MAX_VALUE)),
    DURATION("a length of time such as PT1M for a minute or PT24H for a day", text -> !Duration.parse(text)
            .isNegative()),
    POSITIVE("a number above 0", text -> Double.parseDouble(text) > 0 && Double.isFinite(Double.parseDouble(text))),
    URL("an address such as http://localhost:8090", text -> isWeb(URI.create(text))),
    WORLD("one of datacentre, minicloud, fleet", Set.of("datacentre", "minicloud", "fleet")::contains),
    RUNTIME("one of processes, docker", Set.of("processes", "docker")::contains),
    MODE("one of observe, approve, act", text -> Mode.named(text).toString().equals(text));

    /** Lists of addresses, which the controller reads. */
    private static final Set<String> SEVERAL = Set.of("source.prometheus.url", "source.metrics-page.url");

    private final String expectation;
    private final Predicate<String> test;

    Kind(String expectation, Predicate<String> test) {
        this.expectation = expectation;
        this.test = test;
    }

    /** What a property of the routes may hold, as far as the end of its name tells. What is set about the model is checked with it. */
    static Kind ofProperty(String key) {
        if (key.startsWith("advisor.") || SEVERAL.contains(key)) {
            return TEXT;
        }
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "enabled" -> SWITCH;
            case "period", "delay" -> PERIOD;
            case "timeout" -> MILLISECONDS;
            case "seconds" -> COUNT;
            case "grace" -> DURATION;
            case "url" -> URL;
            default -> TEXT;
        };
    }

    /** What it has to be, as the end of a sentence. */
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

    private static boolean within(long number, long low, long high) {
        return number >= low && number <= high;
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
