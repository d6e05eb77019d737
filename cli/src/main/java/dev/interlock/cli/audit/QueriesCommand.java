package dev.interlock.cli.audit;

import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** List the questions kept in audit-queries/. */
@Command(name = "queries", description = "List the questions kept in audit-queries/.")
final class QueriesCommand implements Runnable {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonRows.table(audit.queries(), "name", "parameters", "description")
                    .lines()
                    .forEach(spec.commandLine().getOut()::println);
        }
    }
}
