package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Report something in your own words; it stays open until somebody says that it is done. */
@Command(
        name = "report",
        aliases = "incident",
        description = "Report something in your own words; it stays open until somebody says that it is done.",
        subcommands = {ReportListCommand.class, ReportDoneCommand.class})
public final class ReportCommand extends Act {
    @Parameters(
            index = "0",
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What you see, as you would tell a colleague.")
    private List<String> words = List.of();

    @Override
    public void run() {
        if (words.isEmpty()) {
            throw misread("Say what you see, or see what is open with 'report list'");
        }
        JsonNode answer = send("/api/incidents", Map.of("words", String.join(" ", words)));
        say(
                "Recorded as %1$s. See what comes of it with 'interlock status'; it is open until 'interlock report done %1$s' says otherwise."
                        .formatted(answer.path("report_id").asText()));
    }
}
