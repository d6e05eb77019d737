package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.InstallationOptions;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Show every exchange with a model about an incident. */
@Command(
        name = "llm",
        description =
                "Show every exchange with a model about an incident: prompt, response, their hashes, tokens, cost.")
final class LlmCommand implements Runnable {
    private static final int MOST = 1_000;

    @Parameters(paramLabel = "INCIDENT", description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode found = audit.named("llm-runs", Map.of("incident", incident), MOST);
            if (json) {
                out.println(JsonRows.pretty(found));
            } else if (found.path("rows").isEmpty()) {
                throw CommandFailure.failed(
                        "No model was asked about '%s'. Look at 'interlock audit query incidents-open'."
                                .formatted(incident));
            } else {
                found.path("rows").forEach(row -> print(found.path("columns"), row, out));
            }
        }
    }

    private static void print(JsonNode columns, JsonNode row, PrintWriter out) {
        for (int column = 0; column < columns.size(); column++) {
            if (!row.path(column).isNull()) {
                out.println("%-18s %s"
                        .formatted(
                                columns.path(column).asText().replace('_', ' '),
                                row.path(column).asText()));
            }
        }
        out.println();
    }
}
