package dev.interlock.cli.site;

import dev.interlock.cli.print.Counted;
import dev.interlock.cli.print.Table;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules fired in what was played.
 *
 * @param own the rules that stand in files of the site's own
 * @param delivered the others
 * @param fired the ids of those that fired or refused a plan
 */
record CoverageReport(List<RuleCard> own, List<RuleCard> delivered, Set<String> fired) {
    static CoverageReport of(RulebookSource source, Rulebook rulebook, Set<String> fired) {
        Set<String> files = source.rules().stream()
                .filter(RulebookFile::own)
                .map(RulebookFile::name)
                .collect(Collectors.toSet());
        return new CoverageReport(
                rulebook.rules().stream()
                        .filter(rule -> files.contains(rule.file()))
                        .toList(),
                rulebook.rules().stream()
                        .filter(rule -> !files.contains(rule.file()))
                        .toList(),
                fired);
    }

    /** Of the site's own rules each that never fired by name; of the delivered ones how many, since the site need not try them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!own.isEmpty()) {
            lines.add(counted("the site's own rules", own));
            Table table = Table.of("never fired", "file", "rule");
            own.stream()
                    .filter(rule -> !fired.contains(rule.id()))
                    .forEach(rule -> table.row(rule.id(), rule.file() + ":" + rule.line(), rule.name()));
            if (!covers(own)) {
                lines.addAll(table.lines());
            }
        }
        lines.add(counted("the delivered rules", delivered) + " By folder: %s.".formatted(byFolder()));
        return lines;
    }

    /** Each rule a test, which was skipped where the rule never fired. */
    void write(Path file) {
        JunitXml.write(
                "rules",
                List.of(own, delivered).stream()
                        .flatMap(List::stream)
                        .map(rule -> new JunitXml.Tried(
                                rule.file(), "%s %s".formatted(rule.id(), rule.name()), fired.contains(rule.id())))
                        .toList(),
                file);
    }

    private boolean covers(List<RuleCard> rules) {
        return rules.stream().allMatch(rule -> fired.contains(rule.id()));
    }

    private String counted(String whose, List<RuleCard> rules) {
        return "%d of %s of %s fired in what was played."
                .formatted(count(rules), Counted.of(rules.size(), "rule"), whose)
                .replaceFirst(" rules? of the", " of the");
    }

    private long count(List<RuleCard> rules) {
        return rules.stream().filter(rule -> fired.contains(rule.id())).count();
    }

    private String byFolder() {
        return delivered.stream()
                .map(RuleCard::folder)
                .distinct()
                .map(folder -> {
                    List<RuleCard> there = delivered.stream()
                            .filter(rule -> rule.folder().equals(folder))
                            .toList();
                    return "%s %d of %d".formatted(folder, count(there), there.size());
                })
                .collect(Collectors.joining(", "));
    }
}
