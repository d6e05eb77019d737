package dev.interlock.cli.check;

import dev.interlock.cli.audit.FiredRules;
import dev.interlock.cli.audit.ShadowsBeside;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(
        name = "list",
        description = "List every rule: its id, where it stands, and the sentence that is true when it fires.")
final class RulesListCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rulebook's folder (default: the one in use).")
    private @Nullable Path folder;

    @Option(
            names = "--never-fired",
            description = "Only those that never fired and refused nothing, by the audit of the data folder.")
    private boolean neverFired;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Rulebook rulebook = Rulebooks.of(folder, place.settings()).loaded();
        PrintWriter out = spec.commandLine().getOut();
        if (neverFired) {
            neverFired(rulebook.rules(), out);
            return;
        }
        Table table = Table.of("id", "file", "rule");
        rulebook.rules()
                .forEach(rule -> table.row(
                        rule.id(),
                        place(rule),
                        rule.shadow() ? "shadow, for the record only: " + rule.name() : rule.name()));
        rulebook.switchedOff()
                .forEach(off -> table.row(
                        off.rule().id(),
                        place(off.rule()),
                        "off, because %s (%s): %s"
                                .formatted(off.reason(), off.by(), off.rule().name())));
        table.lines().forEach(out::println);
        int off = rulebook.switchedOff().size();
        out.println(Counted.of(rulebook.rules().size(), "rule") + (off == 0 ? "" : ", %d off".formatted(off)));
        if (folder == null && !rulebook.shadows().isEmpty()) {
            ShadowsBeside.lines(rulebook.shadows(), place.settings()).forEach(out::println);
        }
    }

    private void neverFired(List<RuleCard> rules, PrintWriter out) {
        Set<String> fired = FiredRules.in(place.settings());
        List<RuleCard> silent =
                rules.stream().filter(rule -> !fired.contains(rule.id())).toList();
        Table table = Table.of("id", "file", "rule");
        silent.forEach(rule -> table.row(rule.id(), place(rule), rule.name()));
        table.lines().forEach(out::println);
        out.println("%d of %s never fired, by the audit.".formatted(silent.size(), Counted.of(rules.size(), "rule")));
    }

    private static String place(RuleCard rule) {
        return rule.file() + ":" + rule.line();
    }
}
