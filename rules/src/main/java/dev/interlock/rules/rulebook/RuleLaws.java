package dev.interlock.rules.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;

/** Everything that a rulebook must keep beyond what the compiler asks, so that it does what it seems to say. */
final class RuleLaws {
    private final List<RuleCheck> checks;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private RuleLaws(Set<String> limits) {
        checks = List.of(
                new ShapeCheck(), new LiteralCheck(), new ConsequenceCheck(), new LimitCheck(limits), new TypeCheck());
    }

    static List<Fault> check(List<ParsedRules> files, Set<String> limits) {
        RuleLaws laws = new RuleLaws(limits);
        files.forEach(laws::file);
        laws.present(files);
        return laws.faults;
    }

    /** Without rules nothing is ever seen, and without safety rules every plan is approved. */
    private void present(List<ParsedRules> files) {
        if (files.stream().noneMatch(parsed -> holds(parsed, List.of(RulebookSource.SAFETY)))) {
            faults.add(
                    new Fault(
                            RulebookSource.SAFETY,
                            0,
                            "",
                            "The rulebook has no safety rule, so that every plan would be approved. Put its safety rules back."));
        }
        if (files.stream().noneMatch(parsed -> holds(parsed, RulebookSource.OPERATIONS))) {
            faults.add(new Fault(
                    RulebookSource.OPERATIONS.get(0),
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
        tree.getGlobals()
                .forEach(global -> fault(
                        parsed,
                        global.getLine(),
                        "The global '%s' is not a fact. Join a fact instead.".formatted(global.getIdentifier())));
        tree.getFunctions()
                .forEach(function -> fault(
                        parsed,
                        function.getLine(),
                        "The function '%s' hides what a rule does. Write it as constraints."
                                .formatted(function.getName())));
        tree.getClassAndEnumDeclarationDescrs()
                .forEach(declared -> fault(
                        parsed,
                        declared.getLine(),
                        "The type '%s' is declared in a rulebook. Facts are declared in Java."
                                .formatted(declared.getTypeName())));
    }

    private void unique(ParsedRules parsed, int line, Map<String, String> known, String name, String what) {
        String here = parsed.file().name() + ":" + line;
        String before = name.isEmpty() ? null : known.putIfAbsent(name, here);
        if (before != null) {
            fault(parsed, line, "%s '%s' is used in %s already. Give this rule its own.".formatted(what, name, before));
        }
    }

    private void fault(ParsedRules parsed, int line, String message) {
        faults.add(new Fault(parsed.file().name(), line, "", message));
    }
}
