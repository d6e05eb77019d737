package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Threshold;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Bar;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.rulebook.match.FactAnswers;
import dev.interlock.rules.vocabulary.FactType;
import dev.interlock.rules.vocabulary.FieldWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts and figures in the words of every answer. */
final class InWords {
    /** Whole numbers from here on are moments: the year 2001 in milliseconds. */
    private static final long MOMENTS = 1_000_000_000_000L;

    private static final double MILLIS = 1000;
    private static final long MINUTES = 120;
    private static final int DIGITS = 3;

    private InWords() {}

    static String fact(Object fact) {
        if (fact instanceof Bar bar) {
            return "a bar on %s against %s in %s: %s%s"
                    .formatted(
                            bar.remedy(),
                            bar.condition(),
                            bar.domain(),
                            bar.reason(),
                            bar.isRest() ? ", until " + moment(bar.ends()) : "");
        }
        if (fact instanceof Condition condition) {
            return "%s of %s since %s".formatted(condition.name(), condition.device(), moment(condition.since()));
        }
        if (fact instanceof Pending pending) {
            return "%s of %s, which has shown since %s"
                    .formatted(pending.condition(), pending.device(), moment(pending.since()));
        }
        if (fact instanceof Attempt attempt) {
            return "%s in %s, %s since %s"
                    .formatted(
                            attempt.remedy(),
                            attempt.domain(),
                            attempt.state().name().toLowerCase(Locale.ROOT),
                            moment(attempt.changedAt()));
        }
        if (fact instanceof Incident incident) {
            return "incident %s, %s"
                    .formatted(incident.id(), incident.state().name().toLowerCase(Locale.ROOT));
        }
        if (fact instanceof Limit limit) {
            return limit(limit);
        }
        if (fact instanceof Threshold threshold) {
            return limit(threshold.limit());
        }
        if (fact instanceof DeviceFact device) {
            return device.id();
        }
        if (fact instanceof Device device) {
            return device.id();
        }
        return fact instanceof Job job ? "job " + job.id() : other(fact);
    }

    /** {@code limit inlet-above-recommended (ASHRAE TC 9.9 (2021), recommended envelope)}. */
    static String limit(Limit limit) {
        return "limit %s: %s".formatted(limit.name(), limit.source());
    }

    /** A type of fact as words: {@code cooling reserve}. */
    static String type(String simpleName) {
        return split(simpleName);
    }

    /** A field as words, without its unit: {@code inlet} for {@code inletCelsius}. */
    static String field(String name) {
        String plain = name.replaceFirst("(?:CelsiusPerMinute|Celsius|Watts|Percent|Seconds|Millis)(?=\\d|$)", "");
        return split(plain.isEmpty() ? name : plain);
    }

    /** A value in the unit that the name of its field says. */
    static String value(@Nullable Object value, String field) {
        if (value instanceof Double number && number.isNaN()) {
            return "not known";
        }
        if (value instanceof Long moment && moment >= MOMENTS) {
            return moment(moment);
        }
        String unit = value instanceof Number ? FieldWords.unit(field, double.class) : "";
        return plain(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String moment(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static boolean isMoment(@Nullable Object value) {
        return value instanceof Long moment && moment >= MOMENTS;
    }

    static String duration(double millis) {
        double seconds = millis / MILLIS;
        return seconds < MINUTES ? number(seconds) + " s" : number(seconds / 60) + " min";
    }

    static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        return BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof String text && text.isEmpty()) {
            return "empty";
        }
        return value == null ? "nothing" : value instanceof Record fact ? fact(fact) : value.toString();
    }

    private static String other(Object fact) {
        String names = FactType.components(fact.getClass()).stream()
                .map(name -> FactAnswers.value(fact, name))
                .filter(String.class::isInstance)
                .map(Objects::toString)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return type(fact.getClass().getSimpleName()) + (names.isEmpty() ? "" : " of " + names);
    }

    private static String split(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
