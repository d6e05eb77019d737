package dev.interlock.cli.audit;

import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answer one question in SQL that only reads. */
@Command(name = "sql", description = "Answer one question in SQL that only reads.")
final class SqlCommand implements Runnable {
    @Parameters(paramLabel = "SELECT", description = "One select statement, in quotes.")
    @SuppressWarnings("NullAway.Init")
    private String sql;

    @Mixin
    private final RowPrinter rows = new RowPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        try (AuditSource audit = Audits.of(place.settings())) {
            rows.print(audit.query(sql, rows.most()), spec.commandLine().getOut());
        }
    }
}
