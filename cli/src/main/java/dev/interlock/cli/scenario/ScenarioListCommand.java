package dev.interlock.cli.scenario;

import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
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
        PrintWriter out = spec.commandLine().getOut();
        Table simulated = Table.of("name", "minutes", "what happens");
        ScenarioFiles.in(Home.ofThisProcess().scenarios()).stream()
                .map(ScenarioFiles::read)
                .forEach(scenario -> simulated.row(
                        scenario.name(), Long.toString(scenario.duration().toMinutes()), scenario.description()));
        simulated.lines().forEach(out::println);
        Table shop = Table.of("name", "what happens");
        ScenarioFiles.in(ScenarioFiles.folderOfShop()).stream()
                .map(ScenarioFiles::readOfShop)
                .forEach(story -> shop.row(story.name(), story.description()));
        out.println();
        out.println("In the shop, with ./interlock up --world minicloud --scenario NAME:");
        shop.lines().forEach(out::println);
    }
}
