package dev.interlock.routes.exporter;

import java.time.Duration;

/**
 * Where the exporter listens.
 *
 * @param patience how long a request may take to come, and a reader may take nothing
 */
public record ExporterSettings(String host, int port, Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    public ExporterSettings(String host, int port) {
        this(host, port, USUAL_PATIENCE);
    }
}
