package dev.interlock.routes.exporter;

import io.vertx.core.buffer.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back to a reader. */
record FleetPage(int status, String type, Buffer body) {
    private static final Logger LOG = LoggerFactory.getLogger(FleetPage.class);
    private static final int FAILED = 500;

    static FleetPage of(int status, String type, String body) {
        return new FleetPage(status, type, Buffer.buffer(body));
    }

    static FleetPage text(int status, String sentence) {
        return of(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    static FleetPage failed(Throwable broken) {
        LOG.warn("A page of the exporter could not be written.", broken);
        return text(FAILED, "The page could not be written. Look for the cause in the controller's log.");
    }
}
