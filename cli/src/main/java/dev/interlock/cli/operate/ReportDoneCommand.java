package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Say that a report is done with, whoever made it. */
@Command(name = "done", description = "Say that a report is done with, whoever made it.")
public final class ReportDoneCommand extends Act {
    @Parameters(paramLabel = "REPORT", description = "The report's id, as 'interlock report list' shows it.")
    @SuppressWarnings("NullAway.Init")
    private String report;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    public void run() {
        send("/api/reports/%s/done".formatted(OutgoingHttp.encoded(report)), Map.of("reason", reason));
        say("%s is done. What telemetry shows besides ends by itself.".formatted(report));
    }
}
