package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.rules.rulebook.check.RuleVocabulary;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.vocabulary.FactField;
import dev.interlock.rules.vocabulary.FactType;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rules may ask for, for pages. */
final class FactPages {
    private FactPages() {}

    static String facts() {
        return RuleVocabulary.of(RulebookSource.of(Shelf.ROOT.resolve("rules/rulebooks"), Optional.empty()))
                .facts()
                .stream()
                .map(FactPages::fact)
                .collect(Collectors.joining("\n"));
    }

    private static String fact(FactType fact) {
        MarkdownTable table = MarkdownTable.of("field", "type", "unit", "from", "meaning");
        fact.fields()
                .forEach(field ->
                        table.row(code(field.name()), field.type(), field.unit(), from(field), field.meaning()));
        return "## %s\n\n%s\n\n%s".formatted(fact.name(), fact.meaning(), table.text());
    }

    private static String from(FactField field) {
        return field.from().stream()
                .map(each -> each.startsWith("inventory: ") ? each : code(each))
                .collect(Collectors.joining(", "));
    }
}
