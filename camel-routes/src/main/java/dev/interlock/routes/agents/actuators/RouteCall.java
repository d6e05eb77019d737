package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.WorldCommand;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.routes.agents.actuators.call.DialogueSteps;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.util.URISupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one action through its route and reads what comes of it. */
record RouteCall(CamelContext context, DeviceAction what) {
    private static final Logger LOG = LoggerFactory.getLogger(RouteCall.class);

    /**
     * What came of it.
     *
     * @param before the former values, known even where the change failed
     */
    record Outcome(AgentResult result, Map<String, Object> before) {}

    Outcome send() {
        String name = what.actuator().name();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange exchange = template.send("direct:" + ActuatorCard.PREFIX + name + "?block=false", this::fill);
            Dialogue dialogue = exchange.getProperty(DialogueSteps.DIALOGUE, Dialogue.class);
            Exception failure = exchange.getException();
            return new Outcome(
                    failure == null ? read(exchange) : failed(name, failure),
                    dialogue == null ? Map.of() : dialogue.before(DialogueSteps.answers(exchange)));
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    /** A route of the site's own finds the action as JSON, and its parts as variables. */
    private void fill(Exchange exchange) {
        exchange.setProperty(DialogueSteps.WHAT, what);
        exchange.getMessage().setBody(WorldCommand.write(what.effect(), what.action()));
        OwnRouteActuator.variables(what).forEach(exchange::setVariable);
    }

    private AgentResult read(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof AgentResult result) {
            return result;
        }
        String text = String.valueOf(exchange.getMessage().getBody(String.class));
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        return AgentResultJson.read(text)
                .toOptional()
                .orElseGet(() -> status == 0 || status / 100 == 2
                        ? AgentResult.ok(status == 0 ? Map.of() : Map.of("status", status))
                        : AgentResult.failed("The actuator '%s' was answered with status %d."
                                .formatted(what.actuator().name(), status)));
    }

    private AgentResult failed(String name, Exception failure) {
        String why = failure instanceof HttpOperationFailedException answered
                ? "it was answered with status %d".formatted(answered.getStatusCode())
                : "%s: %s".formatted(failure.getClass().getSimpleName(), URISupport.sanitizeUri(failure.getMessage()));
        LOG.warn("'{}' could not be carried out through '{}': {}", what.effect(), name, why);
        LOG.debug("The failure of '{}'", what.effect(), failure);
        return AgentResult.failed(
                "The actuator '%s' did not get through to '%s' (%s). Check that the other side runs and is reachable."
                        .formatted(name, what.action().target(), why));
    }
}
