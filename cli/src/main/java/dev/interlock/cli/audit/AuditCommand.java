package dev.interlock.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to ask: list, why, llm, sql, queries, query, verify or export");
    }
}
