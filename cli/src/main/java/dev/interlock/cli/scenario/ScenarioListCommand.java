package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.format.Heading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists scenarios. */
@Command(
        name = "list",
        description =
                "List the scenarios of the site and those that came along: name, world, length, and what happens. What is owed is not met yet.")
final class ScenarioListCommand implements Callable<Integer> {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> faults = new ArrayList<>();
        Table table = Table.of("name", "world", "minutes", "what happens");
        // one file that cannot be read keeps none of the others from the list
        for (Path file : ScenarioFiles.of(place.settings().site()).all()) {
            Parsed<AnyScenario> read = Scenarios.readAny(file);
            read.toOptional().ifPresent(scenario -> row(table, scenario));
            faults.addAll(read.reasons());
        }
        table.lines().forEach(out::println);
        faults.forEach(spec.commandLine().getErr()::println);
        return (faults.isEmpty() ? Exit.OK : Exit.FAILED).code();
    }

    private static void row(Table table, AnyScenario scenario) {
        Heading heading = scenario.heading();
        table.row(
                heading.name(),
                heading.world().toString(),
                Long.toString(scenario.duration().toMinutes()),
                heading.isOwed()
                        ? "%s OWED: %s".formatted(heading.description(), heading.owed())
                        : heading.description());
    }
}
