package dev.interlock.rules.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as files write it: {@code 2022-01-31 13:00:00+00:00}, with a T or a blank, with or without seconds, with or without
 * an offset. A date alone is its midnight.
 *
 * @param offset null where the file does not say from which zone the time is
 */
public record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[ ]['T']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);

    /** The time that a text says; empty where it says none. */
    public static Optional<WrittenTime> of(String text) {
        String plain = text.strip().replaceFirst("(?i) ?(UTC|GMT)$", "Z");
        try {
            TemporalAccessor read = WRITTEN.parse(plain);
            return Optional.of(new WrittenTime(LocalDateTime.from(read), read.query(TemporalQueries.offset())));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    public boolean hasOffset() {
        return offset != null;
    }

    /** The moment; {@code otherwise} is where the file is from if it does not say. */
    public Instant in(ZoneId otherwise) {
        return offset == null ? local.atZone(otherwise).toInstant() : local.toInstant(offset);
    }
}
