package dev.interlock.cli.audit;

import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Say everything recorded about one decision: what was seen, which rules fired, the verdict, what came of it. */
@Command(
        name = "why",
        description =
                "Say everything recorded about one decision: what was seen, which rules fired, the verdict, what came of it.")
final class WhyCommand implements Runnable {
    @Parameters(paramLabel = "DECISION", description = "The decision's id, or the beginning of it.")
    @SuppressWarnings("NullAway.Init")
    private String decision;

    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            spec.commandLine().getOut().println(JsonRows.pretty(audit.why(decision)));
        }
    }
}
