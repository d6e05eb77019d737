package dev.interlock.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one file of rules, or why it has none. */
final class ParsedRules {
    private final RulebookFile file;
    private final @Nullable PackageDescr tree;
    private final List<Fault> faults = new ArrayList<>();

    private ParsedRules(RulebookFile file) {
        this.file = file;
        this.tree = parse();
    }

    static ParsedRules of(RulebookFile file) {
        return new ParsedRules(file);
    }

    RulebookFile file() {
        return file;
    }

    /** What the parser refused. */
    List<Fault> faults() {
        return faults;
    }

    @Nullable PackageDescr tree() {
        return tree;
    }

    List<RuleDescr> rules() {
        return tree == null ? List.of() : tree.getRules();
    }

    List<RuleCard> cards() {
        List<String> lines = file.text().lines().toList();
        return rules().stream()
                .map(rule -> new RuleCard(
                        id(rule),
                        rule.getName(),
                        file.folder(),
                        file.name(),
                        rule.getLine(),
                        String.join(
                                "\n", lines.subList(rule.getLine() - 1, Math.min(rule.getEndLine(), lines.size())))))
                .toList();
    }

    /** The id that {@code @id("…")} gives it; empty where it has none. */
    static String id(RuleDescr rule) {
        var annotation = rule.getAnnotation("id");
        Object value = annotation == null ? null : annotation.getSingleValueStripped();
        return value == null ? "" : value.toString();
    }

    private @Nullable PackageDescr parse() {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            List<DroolsError> errors = parser.getErrors();
            errors.stream()
                    .filter(error -> errors.size() == 1 || !DroolsWords.saysNothing(error.getMessage()))
                    .forEach(this::refuse);
            return parsed;
        } catch (DroolsParserException broken) {
            faults.add(new Fault(file.name(), 0, "", DroolsWords.sentence(String.valueOf(broken.getMessage()))));
            return null;
        }
    }

    private void refuse(DroolsError error) {
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        faults.add(new Fault(file.name(), line, "", DroolsWords.sentence(error.getMessage())));
    }
}
