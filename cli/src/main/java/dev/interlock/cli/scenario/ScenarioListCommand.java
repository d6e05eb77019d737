package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.shop.ShopScenarios;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists scenarios. */
@Command(name = "list", description = "List the scenarios that came along: name, length, and what happens.")
final class ScenarioListCommand implements Callable<Integer> {
    private final List<String> faults = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Table simulated = Table.of("name", "minutes", "what happens");
        each(
                Home.ofThisProcess().scenarios(),
                Scenarios::read,
                scenario -> simulated.row(
                        scenario.name(), Long.toString(scenario.duration().toMinutes()), scenario.description()));
        simulated.lines().forEach(out::println);
        Table shop = Table.of("name", "what happens");
        each(ScenarioFiles.folderOfShop(), ShopScenarios::read, story -> shop.row(story.name(), story.description()));
        out.println();
        out.println("In the shop, with ./interlock up --world minicloud --scenario NAME:");
        shop.lines().forEach(out::println);
        faults.forEach(spec.commandLine().getErr()::println);
        return (faults.isEmpty() ? Exit.OK : Exit.FAILED).code();
    }

    /** One file that cannot be read keeps none of the others from the list. */
    private <T> void each(Path folder, Function<Path, Parsed<T>> reader, Consumer<T> listed) {
        for (Path file : ScenarioFiles.in(folder)) {
            Parsed<T> read = reader.apply(file);
            read.toOptional().ifPresent(listed);
            faults.addAll(read.reasons());
        }
    }
}
