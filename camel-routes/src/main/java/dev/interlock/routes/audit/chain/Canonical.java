package dev.interlock.routes.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can be read in one way only: each part is its length in UTF-8 bytes, four bytes with the highest first,
 * and then those bytes. An absent part is the length -1 and nothing else.
 */
final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Canonical part(@Nullable Object value) {
        try {
            if (value == null) {
                out.writeInt(-1);
            } else {
                byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Instants are microseconds since 1970; whole numbers are decimal; truth values are {@code true} and {@code false}. */
    private static String text(Object value) {
        return value instanceof Instant instant
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                : value.toString();
    }
}
