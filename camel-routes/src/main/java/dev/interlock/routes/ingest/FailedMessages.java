package dev.interlock.routes.ingest;

import java.io.EOFException;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;

/** What happens to a message that failed on its way: it becomes a dead letter, and whoever waits for an answer gets a sentence. */
public final class FailedMessages {
    private static final int UNAVAILABLE = 503;

    private final DeadLetterOffice office;

    public FailedMessages(DeadLetterOffice office) {
        this.office = office;
    }

    public void record(Exchange exchange) {
        Throwable cause = cause(exchange);
        InputFault fault = fault(cause);
        office.send(exchange.getFromRouteId(), fault, Arrival.of(""));
        if (exchange.getFromEndpoint() != null
                && exchange.getFromEndpoint().getEndpointUri().startsWith("platform-http")) {
            int status = cause instanceof UnreadableMessage unreadable ? unreadable.httpStatus() : UNAVAILABLE;
            Answers.error(exchange, status, fault.sentence());
        }
    }

    /** Why an exchange failed. */
    public static InputFault fault(Exchange exchange) {
        return fault(cause(exchange));
    }

    private static Throwable cause(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, exchange.getException(), Throwable.class);
        while (cause instanceof RuntimeCamelException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? new IllegalStateException("no cause is known") : cause;
    }

    private static InputFault fault(Throwable cause) {
        if (cause instanceof UnreadableMessage unreadable) {
            return unreadable.fault();
        }
        if (cause instanceof HttpOperationFailedException http) {
            return new InputFault(
                    Reason.SOURCE_ERROR,
                    "The source %s answered with status %d. Look at its log."
                            .formatted(http.getUri(), http.getStatusCode()));
        }
        if (brokenOff(cause)) {
            return new InputFault(
                    Reason.CUT_OFF,
                    "The source's answer broke off before its end (%s), so nothing of it was taken. Look at the source, or at what stands between."
                            .formatted(Shown.text(String.valueOf(cause.getMessage()))));
        }
        if (cause instanceof IOException) {
            return new InputFault(
                    Reason.UNREACHABLE,
                    "The source did not answer (%s). Check its address and that it runs."
                            .formatted(Shown.text(String.valueOf(cause.getMessage()))));
        }
        return new InputFault(
                Reason.UNDELIVERED,
                "Nobody took the message (%s). Look at the controller's state."
                        .formatted(Shown.text(String.valueOf(cause.getMessage()))));
    }

    /** Shorter than it announced, a chunk that is missing, or a packed answer without an end. */
    private static boolean brokenOff(Throwable cause) {
        return cause instanceof ConnectionClosedException
                || cause instanceof MalformedChunkCodingException
                || cause instanceof EOFException;
    }
}
