package dev.interlock.routes.exporter;

import io.vertx.core.buffer.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back to a reader. */
record ExporterPage(int status, String type, Buffer body) {
    private static final Logger LOG = LoggerFactory.getLogger(ExporterPage.class);
    private static final int FAILED = 500;

    static ExporterPage of(int status, String type, String body) {
        return new ExporterPage(status, type, Buffer.buffer(body));
    }

    static ExporterPage text(int status, String sentence) {
        return of(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    static ExporterPage failed(Throwable broken) {
        LOG.warn("A page of the exporter could not be written.", broken);
        return text(FAILED, "The page could not be written. Look for the cause in the controller's log.");
    }
}
