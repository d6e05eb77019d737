package dev.interlock.advisor.model.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.model.chat.Exchange;
import dev.interlock.advisor.model.chat.Failure;
import dev.interlock.advisor.model.chat.ModelReply;
import dev.interlock.advisor.model.chat.ModelReplyJson;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.contract.StrictJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One exchange of a recording.
 *
 * @param promptSha256 what was sent, by its hash
 * @param reply what came back; none where the exchange failed
 * @param failure why it failed, as a sentence; empty where it did not
 * @param kind how it failed; meaningless where it did not
 */
record CassetteTrack(
        String promptSha256,
        String model,
        String configuration,
        Optional<ModelReply> reply,
        String failure,
        Failure kind,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        long costMicros,
        double temperature) {

    static CassetteTrack of(ModelRun run, Optional<ModelReply> reply, Failure kind) {
        return new CassetteTrack(
                run.promptSha256(),
                run.model(),
                run.configuration(),
                reply,
                run.failure(),
                kind,
                run.inputTokens(),
                run.outputTokens(),
                run.latencyMillis(),
                run.costMicros(),
                run.temperature());
    }

    String write() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_sha256", promptSha256)
                .put("model", model)
                .put("configuration", configuration);
        reply.ifPresent(said -> node.set("reply", ModelReplyJson.node(said)));
        if (reply.isEmpty()) {
            node.put("failure", failure).put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        node.put("input_tokens", inputTokens)
                .put("output_tokens", outputTokens)
                .put("latency_ms", latencyMillis)
                .put("cost_micros", costMicros)
                .put("temperature", temperature);
        return StrictJson.write(node);
    }

    static Parsed<CassetteTrack> read(String line) {
        return StrictJson.parse(line).then(CassetteTrack::read);
    }

    private static Parsed<CassetteTrack> read(JsonNode node) {
        Fields fields = Fields.of("The exchange", node);
        String prompt = fields.text("prompt_sha256");
        String model = fields.textOr("model", "");
        String configuration = fields.textOr("configuration", "");
        Optional<ModelReply> reply =
                fields.has("reply") ? Optional.of(ModelReplyJson.read(fields.node("reply"))) : Optional.empty();
        String failure = reply.isPresent() ? "" : fields.text("failure");
        Failure kind = reply.isPresent() ? Failure.TROUBLED : fields.choice("kind", Failure.class);
        long input = fields.integer("input_tokens");
        long output = fields.integer("output_tokens");
        long latency = fields.integer("latency_ms");
        long cost = fields.integer("cost_micros");
        double temperature = fields.number("temperature");
        return fields.finish(() -> new CassetteTrack(
                prompt, model, configuration, reply, failure, kind, input, output, latency, cost, temperature));
    }

    /** The exchange as if it had just been had. */
    Exchange replayed(String run, String prompt, Instant at) {
        String response = reply.map(ModelReplyJson::write).orElse("");
        var record = new ModelRun(
                run,
                "cassette",
                model,
                configuration,
                prompt,
                response,
                promptSha256,
                Sha256.of(response),
                failure,
                inputTokens,
                outputTokens,
                latencyMillis,
                costMicros,
                temperature,
                at);
        return reply.<Exchange>map(said -> new Exchange.Answered(record, said))
                .orElseGet(() -> new Exchange.Failed(record, kind));
    }
}
