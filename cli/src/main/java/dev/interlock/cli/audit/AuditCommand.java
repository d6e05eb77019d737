package dev.interlock.cli.audit;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Asks the audit. */
@Command(
        name = "audit",
        description = "Ask what was decided and why, and whether the record is whole.",
        subcommands = {
            ListCommand.class,
            WhyCommand.class,
            LlmCommand.class,
            SqlCommand.class,
            QueriesCommand.class,
            QueryCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
        })
public final class AuditCommand extends CommandGroup {
    @Override
    protected String verb() {
        return "ask";
    }
}
