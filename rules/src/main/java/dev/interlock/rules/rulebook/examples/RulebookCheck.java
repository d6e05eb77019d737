package dev.interlock.rules.rulebook.examples;

import static java.util.Comparator.comparing;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.forecast.Forecast;
import dev.interlock.rules.rulebook.check.RuleStyle;
import dev.interlock.rules.rulebook.check.Unanswered;
import dev.interlock.rules.rulebook.compile.KeptFiles;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.RulebookSession;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.saving.SavingLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names everything that is wrong with a rulebook, by file and line: what keeps it from loading, and what it lacks. */
public final class RulebookCheck {
    private RulebookCheck() {}

    /** Without a fault, the rulebook is in order and each rule has its two examples. */
    public static RulebookReport check(RulebookSource source) {
        return check(source, examples -> examples.run(KeptFiles.ofUser().map(ProvenExamples::new)));
    }

    /** @param run tells what came of the examples */
    static RulebookReport check(RulebookSource source, Function<RuleExamples, List<ExampleResult>> run) {
        List<String> notes = new ArrayList<>();
        List<RulebookFault> faults = new ArrayList<>(Rulebook.load(source)
                .fold(
                        rulebook -> {
                            RuleExamples examples = RuleExamples.of(source, rulebook);
                            List<ExampleResult> results = run.apply(examples);
                            notes.addAll(SiteLimits.of(source).notes(examples.countOwn()));
                            notes.addAll(OffNotes.of(source, rulebook));
                            rulebook.shadows()
                                    .forEach(id -> notes.add(
                                            "Rule %s is a @shadow: it decides for the record only.".formatted(id)));
                            List<ParsedRules> files = source.parsed();
                            RuleStyle.check(files, true).forEach(fault -> notes.add(fault.toString()));
                            List<RulebookFault> found = new ArrayList<>(examples(source, rulebook, results));
                            found.addAll(RuleStyle.check(files, false));
                            unanswered(source, rulebook, found, notes);
                            return found;
                        },
                        rejected -> rejected));
        faults.addAll(unused(source));
        faults.addAll(SiteLimits.of(source).turnedRound());
        return new RulebookReport(
                faults.stream()
                        .distinct()
                        .sorted(comparing(RulebookFault::file)
                                .thenComparing(RulebookFault::line)
                                .thenComparing(RulebookFault::message))
                        .toList(),
                notes);
    }

    /** A site may leave something to people without a word, as it always could, and is told. */
    private static void unanswered(
            RulebookSource source, Rulebook rulebook, List<RulebookFault> faults, List<String> notes) {
        List<RulebookFault> unanswered = Unanswered.in(rulebook.checked());
        if (source.isAsDelivered()) {
            faults.addAll(unanswered);
        } else {
            unanswered.forEach(each -> notes.add(each.toString()));
        }
    }

    private static List<RulebookFault> examples(RulebookSource source, Rulebook rulebook, List<ExampleResult> results) {
        List<RulebookFault> faults = new ArrayList<>();
        results.stream()
                .filter(result -> !result.isTrue())
                .map(result -> new RulebookFault(result.file(), result.line(), result.rule(), result.reason()))
                .forEach(faults::add);
        for (RuleCard rule : rulebook.rules()) {
            Set<Boolean> shown = results.stream()
                    .filter(result -> result.rule().equals(rule.id()))
                    .map(ExampleResult::fires)
                    .collect(Collectors.toSet());
            if (!shown.contains(true)) {
                faults.add(missing(source, rule, "fires", "fires it"));
            }
            if (!shown.contains(false)) {
                faults.add(missing(source, rule, "silent", "leaves it silent"));
            }
        }
        return faults;
    }

    private static RulebookFault missing(RulebookSource source, RuleCard rule, String key, String what) {
        return new RulebookFault(
                source.pathOf(rule.file()),
                rule.line(),
                rule.id(),
                "Rule %s has no example that %s. Add one with '%s:' to a file in examples/."
                        .formatted(rule.id(), what, key));
    }

    private static List<RulebookFault> unused(RulebookSource source) {
        String rules = source.rules().stream().map(RulebookFile::text).collect(Collectors.joining("\n"));
        return source.limits().stream()
                .map(LimitTable::read)
                .flatMap(table -> table.rows().stream())
                .filter(row -> !isUsed(row.limit(), rules))
                .map(row -> row.file()
                        .fault(
                                row.line(),
                                "No rule names limit '%s'. Remove the row, or correct its name."
                                        .formatted(row.limit().name())))
                .toList();
    }

    /** Rules join a limit by its name, or a family of limits by their unit; those of money are not for rules. */
    private static boolean isUsed(Limit limit, String rules) {
        return rules.contains('"' + limit.name() + '"')
                || rules.contains("unit == \"" + limit.unit() + '"')
                || SavingLimits.reads(limit.name())
                || limit.name().equals(Forecast.ANOMALY_LIMIT)
                || limit.name().equals(RulebookSession.SHADOW_MATCHES)
                || limit.name().equals(RulebookSession.DEMAND_LEAD);
    }
}
