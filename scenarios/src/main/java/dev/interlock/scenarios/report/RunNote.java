package dev.interlock.scenarios.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was played, beside the audit that it left: {@code run.json} with the scenario, its seed and noise, and what was not as expected. */
public final class RunNote {
    private static final String NAME = "run.json";

    private RunNote() {}

    public static void write(ScenarioReport report, Path audit) {
        ObjectNode note = JsonNodeFactory.instance
                .objectNode()
                .put("scenario", report.scenario())
                .put("seed", report.seed())
                .put("noise", report.noise());
        ArrayNode unmet = note.putArray("not_as_expected");
        report.unmet().forEach(unmet::add);
        try {
            Files.writeString(audit.resolve(NAME), note.toPrettyString() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "'%s' cannot be written. Check the folder's permissions.".formatted(audit.resolve(NAME)),
                    unwritable);
        }
    }
}
