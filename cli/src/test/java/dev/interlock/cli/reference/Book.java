package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.Figures.plain;
import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The delivered rulebook, for pages. */
final class Book {
    private static final Rulebook DELIVERED = Rulebook.load(
                    RulebookSource.of(Shelf.ROOT.resolve("rules/rulebooks"), Optional.empty()))
            .fold(book -> book, faults -> {
                throw new IllegalStateException("The delivered rulebook has faults: " + faults);
            });

    private Book() {}

    static List<String> ids() {
        return DELIVERED.rules().stream().map(RuleCard::id).toList();
    }

    static String rules(String folder) {
        MarkdownTable table = MarkdownTable.of("id", "true when it fires", "file");
        for (RuleCard rule : DELIVERED.rules()) {
            if (rule.folder().equals(folder)) {
                table.row(
                        code(rule.id()),
                        rule.name(),
                        "[%s](../../rules/rulebooks/%s)".formatted(fileOf(rule), rule.file()));
            }
        }
        return table.text();
    }

    /** Limits after which a condition is named. */
    static String conditions() {
        MarkdownTable table =
                MarkdownTable.of("limit and condition", "value", "exit", "hold_seconds", "unit", "source");
        limits(Book::isCondition)
                .forEach(limit -> table.row(
                        code(limit.name()),
                        plain(limit.value()),
                        plain(limit.exit()),
                        plain(limit.holdSeconds()),
                        limit.unit(),
                        limit.source()));
        return table.text();
    }

    static List<String> conditionNames() {
        return limits(Book::isCondition).stream().map(Limit::name).sorted().toList();
    }

    /** Limits after which a remedy is named. */
    static String remedies() {
        MarkdownTable table = MarkdownTable.of("remedy", "rank (value)", "tries (exit)", "settle time (hold_seconds)");
        limits(Book::isRemedy)
                .forEach(limit -> table.row(
                        code(limit.name()),
                        plain(limit.value()),
                        plain(limit.exit()),
                        plain(limit.holdSeconds()) + " s"));
        return table.text();
    }

    /** Every other limit: a figure that rules compare with. */
    static String figures() {
        MarkdownTable table = MarkdownTable.of("limit", "value", "unit", "source");
        limits(limit -> !isCondition(limit) && !isRemedy(limit))
                .forEach(limit -> table.row(code(limit.name()), plain(limit.value()), limit.unit(), limit.source()));
        return table.text();
    }

    private static List<Limit> limits(Predicate<Limit> wanted) {
        return DELIVERED.limits().stream().filter(wanted).toList();
    }

    private static boolean isRemedy(Limit limit) {
        return limit.unit().equals("rank");
    }

    /** A rule concludes a symptom of this name, which stands where it concludes or in the threshold that it asks for. */
    private static boolean isCondition(Limit limit) {
        String name = "\"" + limit.name() + "\"";
        return DELIVERED.rules().stream().anyMatch(rule -> {
            String consequence = rule.text().replaceFirst("(?s).*\\bthen\\b", "");
            boolean named = consequence.contains(name)
                    || (consequence.contains(".name()") && rule.text().contains("Threshold( name == " + name));
            return consequence.contains("Symptom") && named;
        });
    }

    private static String fileOf(RuleCard rule) {
        return rule.file().substring(rule.file().lastIndexOf('/') + 1);
    }
}
