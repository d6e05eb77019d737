package dev.interlock.scenarios.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes down whatever a plant tells and answers, one JSON object a line: first {@code {"start", "inventory"}}, then
 * {@code {"now", "samples", "jobs"}} for each moment and {@code {"effect", "action", "answer"}} for each command.
 */
public final class Recording extends DelegatingPlant implements AutoCloseable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BufferedWriter writer;

    private Recording(Plant plant, BufferedWriter writer) {
        super(plant);
        this.writer = writer;
    }

    /** Begins a recording of the plant; an existing file is replaced. */
    public static Recording of(Plant plant, Path file) throws IOException {
        Recording recording = new Recording(plant, Files.newBufferedWriter(file));
        ObjectNode head = JSON.objectNode().put("start", plant.now().toString());
        head.set("inventory", InventoryJson.write(plant.inventory()));
        recording.write(head);
        return recording;
    }

    @Override
    public PlantMoment advance(Duration time) {
        PlantMoment moment = super.advance(time);
        ObjectNode line = JSON.objectNode().put("now", moment.now().toString());
        ArrayNode samples = line.putArray("samples");
        moment.samples().forEach(sample -> samples.add(TelemetryJson.write(sample)));
        ArrayNode jobs = line.putArray("jobs");
        moment.jobs().forEach(job -> jobs.add(JobJson.write(job)));
        write(line);
        return moment;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        AgentResult result = super.carryOut(effect, action);
        ObjectNode line = JSON.objectNode().put("effect", effect);
        line.set("action", ActionJson.write(action));
        line.set("answer", AnswerJson.write(result));
        write(line);
        return result;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void write(ObjectNode line) {
        try {
            writer.write(StrictJson.write(line));
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be written. Check the disk.", e);
        }
    }
}
