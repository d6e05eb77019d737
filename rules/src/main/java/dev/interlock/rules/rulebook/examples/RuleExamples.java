package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the examples that stand beside the rules, in {@code examples/*.yaml}: the tests of each rule.
 *
 * <p>An example is true of what it was written for. Those that are delivered are run with the delivered limits and devices, and
 * with every rule on; a site's own with the limits and rules that it has in use.
 */
public final class RuleExamples {
    private final RulebookSource source;
    private final Rulebook inUse;

    private RuleExamples(RulebookSource source, Rulebook inUse) {
        this.source = source;
        this.inUse = inUse;
    }

    /** Runs every example. A rulebook that does not load, or an example that cannot be read, is one result that is not true. */
    public static List<ExampleResult> run(RulebookSource source) {
        return Rulebook.load(source).fold(rulebook -> of(source, rulebook).run(), faults -> faults.stream()
                .map(RuleExamples::unreadable)
                .toList());
    }

    static RuleExamples of(RulebookSource source, Rulebook inUse) {
        return new RuleExamples(source, inUse);
    }

    List<ExampleResult> run() {
        return run(Optional.empty());
    }

    /** The same, where the delivered ones are not run again of which it is kept that all of them were true. */
    List<ExampleResult> run(Optional<ProvenExamples> proven) {
        Rulebook rulebook = asDelivered();
        Set<String> replaced = replaced(rulebook);
        Supplier<List<ExampleResult>> delivered = () -> run(rulebook, false, replaced);
        List<ExampleResult> results =
                new ArrayList<>(proven.map(each -> each.results(source, rulebook, replaced, delivered))
                        .orElseGet(delivered));
        results.addAll(own());
        return results;
    }

    long countOwn() {
        return source.examples().stream()
                .filter(RulebookFile::own)
                .mapToLong(file -> ExampleReader.read(file).examples().size())
                .sum();
    }

    /** Where a site has its own file in place of a delivered one, it answers for what is no longer in it. */
    private Set<String> replaced(Rulebook rulebook) {
        return source.replacedRules().stream()
                .flatMap(file -> ParsedRules.of(file, SiteKinds.DELIVERED).cards().stream())
                .map(RuleCard::id)
                .filter(id -> rulebook.rule(id).isEmpty())
                .collect(Collectors.toSet());
    }

    private List<ExampleResult> own() {
        Set<String> off =
                inUse.switchedOff().stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        return run(inUse, true, off);
    }

    private List<ExampleResult> run(Rulebook rulebook, boolean own, Set<String> leftOut) {
        List<RulebookFile> files =
                source.examples().stream().filter(file -> file.own() == own).toList();
        if (files.isEmpty() && own) {
            return List.of();
        }
        List<RulebookFault> faults = new ArrayList<>();
        List<ExampleResult> results = new ArrayList<>();
        Optional<ExampleDevices> devices = ExampleDevices.of(source, own, faults);
        for (RulebookFile file : files) {
            ExampleReader reader = ExampleReader.read(file);
            faults.addAll(reader.faults());
            devices.ifPresent(known -> reader.examples().stream()
                    .filter(example -> !leftOut.contains(example.rule()))
                    .forEach(example -> results.add(new ExampleRun(rulebook, known, example).result())));
        }
        faults.forEach(fault -> results.add(unreadable(fault)));
        return results;
    }

    private Rulebook asDelivered() {
        Rulebook all = inUse.switchedOff().isEmpty()
                ? inUse
                : Rulebook.load(source.withAllRules()).orThrow();
        return all.withLimits(deliveredLimits());
    }

    /** What a site adds stays: its rules ask for it. */
    private Map<String, Limit> deliveredLimits() {
        Map<String, Limit> limits = new LinkedHashMap<>();
        inUse.limits().forEach(limit -> limits.put(limit.name(), limit));
        LimitTable.rows(source.limits())
                .filter(row -> !row.file().own())
                .forEach(row -> limits.put(row.limit().name(), row.limit()));
        return limits;
    }

    private static ExampleResult unreadable(RulebookFault fault) {
        return new ExampleResult(fault.file(), fault.line(), fault.rule(), true, "", fault.message());
    }
}
