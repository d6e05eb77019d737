package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.logs.LogLine.Level;
import java.util.Optional;

/**
 * The level that a value names, by any usual name or number: syslog counts 0 to 7 from the gravest (RFC 5424), Bunyan 10 to 60
 * in tens and OpenTelemetry 1 to 24 from the least.
 */
final class LevelOf {
    private static final int SYSLOG_ERROR = 3;
    private static final int SYSLOG_WARNING = 4;
    private static final int SYSLOG_INFO = 6;
    private static final int SYSLOG_DEBUG = 7;
    private static final int BUNYAN_MOST = 60;
    private static final int OTLP_INFO = 9;
    private static final int OTLP_WARN = 13;
    private static final int OTLP_ERROR = 17;
    private static final int OTLP_MOST = 24;

    private LevelOf() {}

    /** Empty where it names none. */
    static Optional<Level> value(JsonNode value) {
        String text = value.asText().strip();
        if (!text.matches("\\d{1,2}")) {
            return Level.named(text);
        }
        int number = Integer.parseInt(text);
        if (number <= SYSLOG_DEBUG) {
            return Optional.of(syslog(number));
        }
        return number % 10 == 0 && number <= BUNYAN_MOST ? Optional.of(bunyan(number)) : severity(number);
    }

    /** By OpenTelemetry's number; empty where it is 0, which says nothing. */
    static Optional<Level> severity(int number) {
        if (number < 1 || number > OTLP_MOST) {
            return Optional.empty();
        }
        if (number < OTLP_INFO) {
            return Optional.of(Level.DEBUG);
        }
        if (number < OTLP_WARN) {
            return Optional.of(Level.INFO);
        }
        return Optional.of(number < OTLP_ERROR ? Level.WARN : Level.ERROR);
    }

    private static Level syslog(int priority) {
        if (priority <= SYSLOG_ERROR) {
            return Level.ERROR;
        }
        if (priority == SYSLOG_WARNING) {
            return Level.WARN;
        }
        return priority <= SYSLOG_INFO ? Level.INFO : Level.DEBUG;
    }

    private static Level bunyan(int number) {
        return switch (number) {
            case 10, 20 -> Level.DEBUG;
            case 30 -> Level.INFO;
            case 40 -> Level.WARN;
            default -> Level.ERROR;
        };
    }
}
