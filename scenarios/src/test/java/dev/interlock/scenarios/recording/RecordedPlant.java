package dev.interlock.scenarios.recording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plant that tells and answers what was recorded, whatever it is asked to do. Nothing is simulated. */
public final class RecordedPlant implements Plant {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Inventory inventory;
    private final Deque<PlantMoment> moments = new ArrayDeque<>();
    private final Map<String, AgentResult> answers = new HashMap<>();
    private Instant now;

    private RecordedPlant(JsonNode head) {
        now = Instant.parse(head.path("start").asText());
        inventory = InventoryJson.read(head.path("inventory")).orThrow();
    }

    /** Reads a recording whole. */
    public static RecordedPlant of(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        RecordedPlant plant = new RecordedPlant(parse(lines.get(0)));
        for (String line : lines.subList(1, lines.size())) {
            plant.add(parse(line));
        }
        return plant;
    }

    private void add(JsonNode line) {
        if (line.has("effect")) {
            answers.put(line.path("effect").asText(), answer(line.path("answer")));
            return;
        }
        Instant at = Instant.parse(line.path("now").asText());
        List<Sample> samples = new ArrayList<>();
        line.path("samples")
                .forEach(sample -> samples.add(TelemetryJson.read(sample).orThrow()));
        List<Job> jobs = new ArrayList<>();
        line.path("jobs").forEach(job -> jobs.add(JobJson.read(job, at).orThrow()));
        moments.add(new PlantMoment(at, samples, jobs));
    }

    /** How many moments are left to be told. */
    public int left() {
        return moments.size();
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** The next recorded moment, however long it was until then. */
    @Override
    public PlantMoment advance(Duration time) {
        PlantMoment moment = moments.remove();
        now = moment.now();
        return moment;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return answers.getOrDefault(
                effect,
                AgentResult.failed("The recording has no answer for '%s'. The decisions are not the recorded ones."
                        .formatted(effect)));
    }

    private static AgentResult answer(JsonNode node) {
        return new AgentResult(
                AgentResult.Status.valueOf(node.path("status").asText()),
                MAPPER.convertValue(node.path("out"), OBJECT),
                MAPPER.convertValue(node.path("meta"), OBJECT));
    }

    private static JsonNode parse(String line) {
        return StrictJson.parse(line).orThrow();
    }
}
