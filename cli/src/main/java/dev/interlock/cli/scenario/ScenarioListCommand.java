package dev.interlock.cli.scenario;

import dev.interlock.cli.print.Table;
import dev.interlock.scenarios.Scenario;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists scenarios. */
@Command(name = "list", description = "List the scenarios that came along: name, length, and what happens.")
final class ScenarioListCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Table table = Table.of("name", "minutes", "what happens");
        ScenarioFiles.along().stream().map(ScenarioFiles::read).forEach(scenario -> row(table, scenario));
        PrintWriter out = spec.commandLine().getOut();
        table.lines().forEach(out::println);
    }

    private static void row(Table table, Scenario scenario) {
        table.row(scenario.name(), Long.toString(scenario.duration().toMinutes()), scenario.description());
    }
}
