package dev.interlock.routes.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.rules.plan.Action;
import java.time.InstantSource;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a webhook is told when a person is told something, and what becomes of it where the webhook does not take it. Thread-safe. */
public final class AlertWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWebhook.class);
    private static final String ROUTE = "alert-webhook";

    private final Audit audit;
    private final InstantSource clock;

    public AlertWebhook(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Replaces the alert by {@code {"at", "severity", "target", "message"}}. */
    public void word(Exchange exchange) {
        Action.Alert alert = exchange.getMessage().getBody(Action.Alert.class);
        ObjectNode said = JsonNodeFactory.instance
                .objectNode()
                .put("at", clock.instant().toString())
                .put("severity", alert.severity())
                .put("target", alert.target())
                .put("message", alert.message());
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(said.toString());
    }

    /** The webhook never took it: it is kept as a dead letter, and the log says so. */
    public void failed(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String why = cause instanceof HttpOperationFailedException http
                ? "it answered with status %d".formatted(http.getStatusCode())
                : String.valueOf(cause == null ? "no cause is known" : cause.getMessage());
        String sentence = "The alert webhook did not take an alert (%s). Check alert.webhook.".formatted(why);
        LOG.error("{} It was: {}", sentence, exchange.getMessage().getBody(String.class));
        audit.bury(List.of(new DeadLetter(
                clock.instant(),
                ROUTE,
                sentence,
                String.valueOf(exchange.getMessage().getBody(String.class)))));
    }
}
