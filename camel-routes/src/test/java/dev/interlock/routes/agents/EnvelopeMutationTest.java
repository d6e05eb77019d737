package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.EnvelopeCheck;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whatever is done to an envelope on its way, the agent does not open it. */
final class EnvelopeMutationTest {
    private static final int MUTANTS = 104_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Action> ACTIONS = List.of(
            Bench.COOL,
            new Action.MigrateWorkload("job-17", "rack-9"),
            new Action.ThrottleGpu("rack-3", 400.5),
            new Action.DeferJob("job-4", 1_767_600_000_000L),
            new Action.ShedJob("job-\u00fc"),
            new Action.Alert("zone-1", "critical", "Say \"stop\" \\ \u2028 \ud83d\udd25"));

    private final SplittableRandom random = new SplittableRandom(42);
    private final Bench bench = Bench.inMemory();
    private final Seal foreign = new Seal(EnvelopeKeys.ephemeral());

    @Trials(fault = "envelopes are forged: flipped, cut, spliced, edited, repeated, signed by others", whole = 1)
    void none_of_a_hundred_thousand_mutants_is_opened_and_each_whole_one_is(Trial trial) throws IOException {
        Map<Refusal.Reason, Integer> reasons = new EnumMap<>(Refusal.Reason.class);
        List<String> opened = new ArrayList<>();
        Envelope envelope = bench.envelope(1);
        byte[] whole = text(bench.seal.seal(envelope).toJson());
        for (int i = 0; i < MUTANTS; i++) {
            if (i % 100 == 0) {
                int number = 1 + i / 100;
                envelope = bench.envelope(
                        Agent.ACTION_AGENT, "task-" + number, ACTIONS.get(number % ACTIONS.size()), 1, number);
                whole = text(bench.seal.seal(envelope).toJson());
                assertThat(open(whole)).isInstanceOf(EnvelopeCheck.Opened.class);
            }
            byte[] mutant = mutant(whole, envelope, i % 8);
            if (!Arrays.equals(whole, mutant)) {
                EnvelopeCheck opening = open(mutant);
                if (opening instanceof EnvelopeCheck.Closed closed) {
                    reasons.merge(closed.refusal().reason(), 1, Integer::sum);
                } else {
                    opened.add(new String(mutant, StandardCharsets.UTF_8));
                }
            }
        }
        int refused = reasons.values().stream().mapToInt(Integer::intValue).sum();
        trial.count("forged and refused", refused);
        trial.count("forged and opened", opened.size());
        assertThat(opened).isEmpty();
        assertThat(refused).isGreaterThan(100_000);
        assertThat(reasons)
                .containsKeys(
                        Refusal.Reason.FORGED,
                        Refusal.Reason.MALFORMED,
                        Refusal.Reason.REPEATED_KEY,
                        Refusal.Reason.FIELD,
                        Refusal.Reason.NOT_CANONICAL,
                        Refusal.Reason.UNKNOWN_KEY,
                        Refusal.Reason.WRONG_AGENT);
    }

    private EnvelopeCheck open(byte[] message) {
        return bench.seal.open(message, Agent.ACTION_AGENT, Bench.NOON);
    }

    private byte[] mutant(byte[] whole, Envelope envelope, int way) throws IOException {
        return switch (way) {
            case 0 -> flipped(whole);
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> spliced(whole);
            case 3 -> text(edited(JSON.readTree(whole)));
            case 4 -> JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(JSON.readTree(whole));
            case 5 -> repeated(whole);
            case 6 -> text(foreign.seal(envelope).toJson());
            default -> swapped(envelope);
        };
    }

    private byte[] flipped(byte[] whole) {
        byte[] mutant = whole.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    /** A piece of it moved to another place. */
    private byte[] spliced(byte[] whole) {
        byte[] mutant = whole.clone();
        int length = 1 + random.nextInt(16);
        int from = random.nextInt(whole.length - length);
        int to = random.nextInt(whole.length - length);
        System.arraycopy(whole, from, mutant, to, length);
        return mutant;
    }

    /** One field with another value of the same type, all else as it was. */
    private String edited(JsonNode node) {
        ObjectNode sealed = (ObjectNode) node;
        ObjectNode envelope = (ObjectNode) sealed.get("envelope");
        switch (random.nextInt(10)) {
            case 0 -> sealed.put("seq", sealed.get("seq").asLong() + 1 + random.nextInt(1_000));
            case 1 -> sealed.put("hmac", "%064x".formatted(random.nextLong() & Long.MAX_VALUE));
            case 2 -> envelope.put("target", "other-" + random.nextInt(1_000));
            case 3 ->
                envelope.put(
                        "attempt",
                        2 + random.nextInt(5) + envelope.get("attempt").asInt());
            case 4 -> envelope.put("epoch", 100 + random.nextInt(1_000));
            case 5 ->
                envelope.put(
                        "timestamp",
                        Bench.NOON.plusSeconds(1 + random.nextInt(60)).toString());
            case 6 -> envelope.put("ttl_seconds", random.nextInt(120));
            case 7 -> envelope.put("nonce", "%032x".formatted(random.nextLong() & Long.MAX_VALUE));
            case 8 -> envelope.put("audience", "LogAgent");
            default -> envelope.put("task_id", "other-" + random.nextInt(1_000));
        }
        return sealed.toString();
    }

    /** A key given twice, with the old value or another. */
    private byte[] repeated(byte[] whole) {
        String text = new String(whole, StandardCharsets.UTF_8);
        String twice = random.nextBoolean() ? "\"seq\":1,\"seq\":" : "\"seq\":" + random.nextInt() + ",\"seq\":";
        return text(text.replace("\"seq\":", twice));
    }

    /** Parts of two whole envelopes, or another key's version. */
    private byte[] swapped(Envelope envelope) {
        SealedEnvelope one = bench.seal.seal(envelope);
        SealedEnvelope other = bench.seal.seal(bench.envelope(
                Agent.ACTION_AGENT, "other", new Action.ShedJob("job-1"), 1, 1 + random.nextInt(1_000_000)));
        SealedEnvelope mutant =
                switch (random.nextInt(3)) {
                    case 0 -> new SealedEnvelope(one.canonical(), one.keyVersion(), other.hmac(), one.seq());
                    case 1 -> new SealedEnvelope(other.canonical(), one.keyVersion(), one.hmac(), one.seq());
                    default ->
                        new SealedEnvelope(
                                one.canonical(), "envelope-" + (2 + random.nextInt(9)), one.hmac(), one.seq());
                };
        return text(mutant.toJson());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
