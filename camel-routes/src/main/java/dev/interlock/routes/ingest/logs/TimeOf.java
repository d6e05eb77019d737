package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment that a value names: ISO 8601 with an offset, or a number of seconds, milli-, micro- or nanoseconds since 1970. */
final class TimeOf {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(\\.\\d{1,12})?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,9})\\d*)? ?(Z|[+-]\\d\\d(?::?\\d\\d)?)");

    /** Beyond these no time of our days is a number of seconds, of milliseconds, of microseconds. */
    private static final BigDecimal SECONDS = BigDecimal.TEN.pow(11);

    private static final BigDecimal MILLIS = BigDecimal.TEN.pow(14);
    private static final BigDecimal MICROS = BigDecimal.TEN.pow(17);

    private TimeOf() {}

    static Optional<Instant> value(JsonNode value) {
        String text = value.asText().strip();
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return instant(new BigDecimal(text));
        }
        if (!value.isTextual()) {
            return Optional.empty();
        }
        return NUMBER.matcher(text).matches() ? instant(new BigDecimal(text)) : iso(text);
    }

    private static Optional<Instant> instant(BigDecimal number) {
        if (number.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal nanos = number.movePointRight(digits(number));
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        try {
            return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValue()));
        } catch (ArithmeticException | DateTimeException beyond) {
            return Optional.empty();
        }
    }

    private static int digits(BigDecimal number) {
        if (number.compareTo(SECONDS) < 0) {
            return 9;
        }
        if (number.compareTo(MILLIS) < 0) {
            return 6;
        }
        return number.compareTo(MICROS) < 0 ? 3 : 0;
    }

    private static Optional<Instant> iso(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String fraction = parts.group(3) == null ? "" : "." + parts.group(3);
        String offset = parts.group(4).replaceFirst("^([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + fraction + offset)
                    .toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
