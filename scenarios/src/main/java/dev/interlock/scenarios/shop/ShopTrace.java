package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.simulator.cloud.MiniCloud;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.door.Served.LogRecord;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for what a failure leaves behind. */
final class ShopTrace {
    private ShopTrace() {}

    /**
     * The trace in words; empty while there is none.
     *
     * @param after the number of the last line of the logs before the failure
     */
    static Optional<String> of(ShopScenario.Trace trace, MiniCloud cloud, LogBook logs, long after) {
        return trace instanceof ShopScenario.Logged logged
                ? logged(logged, logs, after)
                : measured((ShopScenario.Measured) trace, cloud);
    }

    private static Optional<String> measured(ShopScenario.Measured measured, MiniCloud cloud) {
        return cloud.samples().stream()
                .filter(sample -> sample.deviceId().equals(measured.device()))
                .map(sample -> sample.metric(measured.metric()))
                .filter(value -> value > measured.above())
                .map(value -> "%s: %s %.0f".formatted(measured.device(), measured.metric(), value))
                .findFirst();
    }

    private static Optional<String> logged(ShopScenario.Logged logged, LogBook logs, long after) {
        Pattern wanted = Pattern.compile(logged.pattern());
        return logs.after(after).stream()
                .map(LogRecord::line)
                .filter(line -> logged.writers().contains(line.path("service").asText()))
                .map(ShopTrace::text)
                .filter(text -> wanted.matcher(text).find())
                .findFirst();
    }

    private static String text(JsonNode line) {
        return line.path("service").asText() + ": " + line.path("msg").asText();
    }
}
