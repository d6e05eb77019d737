package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenarios;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names every fault of one scenario. */
@Command(
        name = "check",
        description = {
            "Name every fault of a scenario and of the files that it names, with file and line, without playing it.",
            "Says what of them would be left out. Ends with exit code 1 if there is a fault."
        })
final class ScenarioCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The scenario's file, or a name 'interlock scenario list' shows.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path found = ScenarioFiles.of(place.settings().site()).found(file);
        PrintWriter out = spec.commandLine().getOut();
        Parsed<AnyScenario> scenario = Scenarios.readAny(found);
        scenario.reasons().forEach(out::println);
        scenario.toOptional().ifPresent(read -> read.remarks().forEach(out::println));
        int faults = scenario.reasons().size();
        out.println(
                faults == 0
                        ? "%s is in order.".formatted(found)
                        : "%d %s in %s.".formatted(faults, faults == 1 ? "fault" : "faults", found));
        return (faults == 0 ? Exit.OK : Exit.FAILED).code();
    }
}
