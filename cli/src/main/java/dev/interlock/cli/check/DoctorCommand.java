package dev.interlock.cli.check;

import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is configured, reachable and missing. */
@Command(name = "doctor", description = "Say what is configured, reachable and missing, and what to do about it.")
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = place.settings();
        List<DoctorFinding> findings = Stream.of(
                        MachineCheckup.of(settings), FilesCheckup.of(settings), NeighboursCheckup.of(settings))
                .flatMap(List::stream)
                .toList();
        return DoctorFinding.show(findings, spec.commandLine().getOut()).code();
    }
}
