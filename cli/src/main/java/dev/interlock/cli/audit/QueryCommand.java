package dev.interlock.cli.audit;

import dev.interlock.cli.settings.InstallationOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answer a question kept in audit-queries/. */
@Command(name = "query", description = "Answer a question kept in audit-queries/.")
final class QueryCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NAME", description = "Its name, as 'interlock audit queries' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Parameters(index = "1..*", paramLabel = "PARAMETER=VALUE", description = "What it asks for.")
    private Map<String, String> parameters = new LinkedHashMap<>();

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
            rows.print(
                    audit.named(name, parameters, rows.most()),
                    spec.commandLine().getOut());
        }
    }
}
