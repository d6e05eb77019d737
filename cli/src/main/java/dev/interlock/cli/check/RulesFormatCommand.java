package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.rulebook.format.RuleFormatter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes rules as the delivered ones are written. */
@Command(
        name = "fmt",
        description =
                "Put the blanks and line ends of rules in order. Words, texts and comments never change; what is not understood is left alone.")
final class RulesFormatCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, or folders with files, of rules (default: the site's, or those that come along where no site is set).")
    private List<Path> named = List.of();

    @Option(
            names = "--check",
            description = "Change nothing: name the files that are not in order, and fail where there is one.")
    private boolean check;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleFiles files = named.isEmpty() ? RuleFiles.inUse(place.settings()) : RuleFiles.named(named);
        List<Path> other = new ArrayList<>();
        int leftAlone = 0;
        for (Path file : files.all()) {
            Parsed<String> before = InputFile.text(file);
            Parsed<String> after = before.then(RuleFormatter::format);
            leftAlone += after.reasons().size();
            FileFault.of(file, after).forEach(out::println);
            if (after.toOptional().isPresent() && !after.toOptional().equals(before.toOptional())) {
                out.println(file);
                other.add(file);
                write(file, after.orThrow());
            }
        }
        out.println(summary(files.all().size(), other.size(), leftAlone));
        return (leftAlone == 0 && !(check && !other.isEmpty()) ? Exit.OK : Exit.FAILED).code();
    }

    private void write(Path file, String text) {
        try {
            if (!check) {
                WholeFile.replace(file, text);
            }
        } catch (IOException denied) {
            throw CommandFailure.failed("'%s' cannot be written (%s). Check its permissions and the room on the disk."
                    .formatted(file, denied.getMessage()));
        }
    }

    private String summary(int files, int other, int leftAlone) {
        String done = check ? "not in order, and nothing was changed" : "put in order";
        String alone = leftAlone == 0 ? "" : ", %d left alone".formatted(leftAlone);
        return other == 0 && leftAlone == 0
                ? "%s, all in order.".formatted(Counted.of(files, "file"))
                : "%s, %d %s%s.".formatted(Counted.of(files, "file"), other, done, alone);
    }
}
