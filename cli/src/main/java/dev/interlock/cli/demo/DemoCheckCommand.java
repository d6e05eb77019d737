package dev.interlock.cli.demo;

import dev.interlock.cli.check.DoctorFinding;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The checklist before a demo. */
@Command(
        name = "check",
        description = {
            "The checklist before a demo, a line each: a controller in a simulated world, everything healthy, a model or a",
            "rehearsed sentence, the seed, the stop, the mode, the latency, the audit. Ends with exit code 1 where one is not ready."
        })
final class DemoCheckCommand implements Callable<Integer> {
    @Option(
            names = "--recording",
            paramLabel = "DIR",
            description = "What --record wrote in a rehearsal: the fallback, with a sentence that was reported in it.")
    private @Nullable Path recording;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        Settings settings = place.settings();
        Optional<RehearsedRun> rehearsed = Optional.ofNullable(recording).map(RehearsedRun::of);
        List<DoctorFinding> findings = new ArrayList<>(ShownController.findings(settings));
        findings.add(AudienceSentence.ready(settings, rehearsed));
        rehearsed.map(RehearsedRun::finding).ifPresent(findings::add);
        return DoctorFinding.show(findings, printout.writer()).code();
    }
}
