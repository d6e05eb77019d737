package dev.interlock.routes.agents.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Envelopes as JSON, in one form only: what is read must be what would be written, byte for byte. */
final class EnvelopeJson {
    private static final int LONGEST_DURATION = 3_600;

    private EnvelopeJson() {}

    /** Fields in one fixed order, without spaces. */
    static String write(Envelope envelope) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("audience", envelope.audience().contractName());
        node.put("plan_id", envelope.plan().toString());
        node.put("task_id", envelope.task());
        node.setAll(ActionJson.write(envelope.action()));
        node.put("attempt", envelope.attempt());
        node.put("epoch", envelope.epoch());
        node.put("timestamp", envelope.timestamp().toString());
        node.put("ttl_seconds", envelope.timeToLive().toSeconds());
        node.put("skew_seconds", envelope.skew().toSeconds());
        node.put("nonce", envelope.nonce());
        return StrictJson.write(node);
    }

    /** The envelope that a JSON object describes, or every reason why it describes none. */
    static Parsed<Envelope> read(JsonNode node, long seq) {
        Fields fields = Fields.of("The envelope", node);
        String audience = fields.text("audience");
        String plan = fields.text("plan_id");
        String task = fields.text("task_id");
        Action action = fields.take(ActionJson.read(fields.text("type"), fields.text("target"), fields.node("args")));
        int attempt = fields.smallInteger("attempt", 1);
        long epoch = fields.integer("epoch");
        Instant timestamp = fields.instant("timestamp");
        Duration timeToLive = seconds(fields, "ttl_seconds");
        Duration skew = seconds(fields, "skew_seconds");
        String nonce = fields.text("nonce");
        return fields.finish(() -> new Envelope(
                agent(audience),
                UUID.fromString(plan),
                task,
                Optional.ofNullable(action).orElseThrow(),
                attempt,
                epoch,
                timestamp,
                timeToLive,
                skew,
                nonce,
                seq));
    }

    private static Duration seconds(Fields fields, String name) {
        return Duration.ofSeconds(Math.max(-1, Math.min(LONGEST_DURATION, fields.integer(name))));
    }

    private static Agent agent(String name) {
        return Agent.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The envelope has 'audience' = \"%s\". Give the name of an agent.".formatted(name)));
    }
}
