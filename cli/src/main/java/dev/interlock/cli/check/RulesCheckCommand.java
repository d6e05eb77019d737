package dev.interlock.cli.check;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.rulebook.examples.RulebookReport;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names every fault of a rulebook. */
@Command(
        name = "check",
        description = "Name every fault of a rulebook with file and line, and run each rule's examples.")
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rulebook's folder (default: the one in use).")
    private @Nullable Path folder;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebooks rulebooks = Rulebooks.of(folder, place.settings());
        RulebookReport report = rulebooks.report();
        List<RulebookFault> faults = report.faults();
        PrintWriter out = spec.commandLine().getOut();
        faults.stream().map(Rulebooks::told).forEach(out::println);
        List<UnreadFile> unread = rulebooks.unread();
        unread.forEach(out::println);
        report.notes().forEach(out::println);
        int wrong = faults.size() + unread.size();
        out.println(
                wrong == 0
                        ? "The rulebook in %s is in order.".formatted(rulebooks.folder())
                        : "%s in %s.".formatted(Counted.of(wrong, "fault"), rulebooks.folder()));
        return (wrong == 0 ? Exit.OK : Exit.FAILED).code();
    }
}
