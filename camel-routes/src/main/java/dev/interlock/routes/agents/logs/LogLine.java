package dev.interlock.routes.agents.logs;

import dev.interlock.rules.contract.VisibleText;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a log, short enough to be kept.
 *
 * @param meta what its writer added, as JSON text; may be empty
 */
public record LogLine(Instant at, Level level, String service, String message, String meta) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    /** How grave a line is, the least first. */
    public enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR;

        /** The level by any name that loggers commonly give it. */
        public static Optional<Level> named(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "trace", "debug", "verbose" -> Optional.of(DEBUG);
                case "info", "information", "informational", "notice" -> Optional.of(INFO);
                case "warn", "warning" -> Optional.of(WARN);
                case "error", "err", "severe", "crit", "critical", "fatal", "alert", "emerg", "emergency", "panic" ->
                    Optional.of(ERROR);
                default -> Optional.empty();
            };
        }

        String contractName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LogLine {
        service = VisibleText.line(service);
        service = service.length() <= LONGEST_NAME ? service : service.substring(0, LONGEST_NAME);
        message = cut(message);
        meta = cut(meta);
    }

    /** The line that a device sent along with a sample. */
    static Optional<LogLine> of(Sample sample) {
        return Optional.ofNullable(sample.logSample())
                .filter(text -> !text.isBlank())
                .map(text -> new LogLine(sample.timestamp(), level(sample.status()), sample.deviceId(), text, ""));
    }

    private static Level level(Sample.Status status) {
        return switch (status) {
            case OK -> Level.INFO;
            case WARN -> Level.WARN;
            case ERROR -> Level.ERROR;
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
