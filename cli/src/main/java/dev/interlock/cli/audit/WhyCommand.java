package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.InstallationOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Say everything recorded about one decision: what was seen, which rules fired, the verdict, what came of it. */
@Command(
        name = "why",
        description =
                "Say everything recorded about one decision: what was seen, which rules fired, the verdict, what came of it.")
final class WhyCommand implements Runnable {
    @Parameters(
            paramLabel = "DECISION",
            description =
                    "The decision's id or the beginning of it; or an incident, device or job, for the newest about it.")
    @SuppressWarnings("NullAway.Init")
    private String decision;

    @Option(names = "--json", description = "As JSON, with every column of every row.")
    private boolean json;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode why = audit.why(decision);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonRows.pretty(why));
            } else {
                JsonRows.stream(why.path("story")).map(JsonRows::cell).forEach(out::println);
            }
        }
    }
}
