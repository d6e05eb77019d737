package dev.interlock.routes.audit.reading;

/** A question that is not answered; the message is one sentence and advice for whoever asked. */
public final class QueryRefused extends RuntimeException {
    QueryRefused(String message) {
        super(message);
    }

    QueryRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
