package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.check.ConditionCheck;
import dev.interlock.rules.rulebook.check.ConsequenceCheck;
import dev.interlock.rules.rulebook.check.LimitCheck;
import dev.interlock.rules.rulebook.check.LiteralCheck;
import dev.interlock.rules.rulebook.check.RuleCheck;
import dev.interlock.rules.rulebook.check.SeverityCheck;
import dev.interlock.rules.rulebook.check.ShadowCheck;
import dev.interlock.rules.rulebook.check.ShapeCheck;
import dev.interlock.rules.rulebook.check.TypeCheck;
import dev.interlock.rules.rulebook.check.Unconcluded;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;

/** Everything that a rulebook must keep beyond what the compiler asks, so that it does what it seems to say. */
final class RuleLaws {
    private final List<RuleCheck> checks;
    private final List<RulebookFault> faults = new ArrayList<>();
    private final List<CheckedRule> rules = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private RuleLaws(Map<String, Limit> limits) {
        checks = List.of(
                new ShapeCheck(),
                new LiteralCheck(),
                new ConsequenceCheck(),
                new LimitCheck(limits),
                new ConditionCheck(limits.keySet()),
                new SeverityCheck(),
                new ShadowCheck(),
                new TypeCheck());
    }

    /**
     * Checks every rule that is written, and that enough of them are used.
     *
     * @param used the same files without the rules that are switched off
     */
    static List<RulebookFault> check(
            RulebookSource source, List<ParsedRules> written, List<ParsedRules> used, Map<String, Limit> limits) {
        RuleLaws laws = new RuleLaws(limits);
        written.forEach(laws::file);
        new Unconcluded(laws.rules, limits.keySet()).check();
        laws.present(source, used);
        return laws.faults;
    }

    /** Without rules nothing is ever seen, and without safety rules every plan is approved. */
    private void present(RulebookSource source, List<ParsedRules> files) {
        if (files.stream().noneMatch(parsed -> holds(parsed, List.of(RulebookSource.SAFETY)))) {
            faults.add(
                    new RulebookFault(
                            source.pathOf(RulebookSource.SAFETY),
                            0,
                            "",
                            "The rulebook has no safety rule, so that every plan would be approved. Put its safety rules back."));
        }
        if (files.stream().noneMatch(parsed -> holds(parsed, RulebookSource.OPERATIONS))) {
            faults.add(new RulebookFault(
                    source.pathOf(RulebookSource.OPERATIONS.get(0)),
                    0,
                    "",
                    "The rulebook has no rule in %s, so that nothing would ever be decided. Put its rules back."
                            .formatted(String.join(", ", RulebookSource.OPERATIONS))));
        }
    }

    private static boolean holds(ParsedRules parsed, List<String> folders) {
        return folders.contains(parsed.file().folder()) && !parsed.rules().isEmpty();
    }

    private void file(ParsedRules parsed) {
        String folder = parsed.file().folder();
        if (!folder.equals(RulebookSource.SAFETY) && !RulebookSource.OPERATIONS.contains(folder)) {
            fault(
                    parsed,
                    0,
                    "The file lies in '%s'. Put it into conditions, responses, escalation or safety."
                            .formatted(folder));
        }
        PackageDescr tree = parsed.tree();
        if (tree != null) {
            tree(parsed, tree);
        }
        parsed.rules().forEach(rule -> {
            unique(parsed, rule.getLine(), ids, ParsedRules.id(rule), "The id");
            unique(parsed, rule.getLine(), names, rule.getName(), "The name");
            CheckedRule checked = new CheckedRule(parsed, rule, faults);
            checks.forEach(check -> check.check(checked));
            rules.add(checked);
        });
    }

    private void tree(ParsedRules parsed, PackageDescr tree) {
        if (!CompiledRules.PACKAGE.equals(tree.getName())) {
            fault(
                    parsed,
                    Math.max(1, tree.getLine()),
                    "The package is '%s'. All rules live in one: write 'package %s;'."
                            .formatted(tree.getName(), CompiledRules.PACKAGE));
        }
    }

    private void unique(ParsedRules parsed, int line, Map<String, String> known, String name, String what) {
        String here = parsed.file().path() + ":" + line;
        String before = name.isEmpty() ? null : known.putIfAbsent(name, here);
        if (before != null) {
            fault(parsed, line, "%s '%s' is used in %s already. Give this rule its own.".formatted(what, name, before));
        }
    }

    private void fault(ParsedRules parsed, int line, String message) {
        faults.add(parsed.file().fault(line, message));
    }
}
