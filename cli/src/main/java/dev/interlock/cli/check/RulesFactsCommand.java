package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.rulebook.check.RuleVocabulary;
import dev.interlock.rules.vocabulary.FactType;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what rules may speak of. */
@Command(name = "facts", description = "List the facts that rules may ask for, or the fields of one.")
final class RulesFactsCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "FACT", description = "One of them, such as Rack (default: all).")
    private @Nullable String name;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        RuleVocabulary vocabulary =
                RuleVocabulary.of(Rulebooks.of(null, place.settings()).source());
        PrintWriter out = spec.commandLine().getOut();
        String wanted = name;
        if (wanted == null) {
            Table table = Table.of("fact", "meaning");
            vocabulary.facts().forEach(fact -> table.row(fact.name(), fact.meaning()));
            table.lines().forEach(out::println);
        } else {
            one(vocabulary, wanted, out);
        }
    }

    private static void one(RuleVocabulary vocabulary, String name, PrintWriter out) {
        FactType fact = vocabulary
                .fact(name)
                .orElseThrow(
                        () -> CommandFailure.usage("There is no fact '%s'.%s 'interlock rules facts' lists them all."
                                .formatted(name, Nearest.hint(name, vocabulary.names()))));
        out.println(fact.name() + ": " + fact.meaning());
        Table table = Table.of("field", "type", "unit", "from", "meaning");
        fact.fields()
                .forEach(field -> table.row(
                        field.name(), field.type(), field.unit(), String.join(", ", field.from()), field.meaning()));
        table.lines().forEach(out::println);
    }
}
