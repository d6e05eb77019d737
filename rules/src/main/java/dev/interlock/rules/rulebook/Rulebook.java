package dev.interlock.rules.rulebook;

import dev.interlock.rules.fact.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.runtime.KieSession;

/** Rules and limits, compiled and checked. Immutable and thread-safe. */
public final class Rulebook {
    private final String hash;
    private final CompiledRules operations;
    private final CompiledRules safety;
    private final Map<String, Limit> limits;
    private final List<RuleCard> rules;

    private Rulebook(
            String hash,
            CompiledRules operations,
            CompiledRules safety,
            Map<String, Limit> limits,
            List<RuleCard> rules) {
        this.hash = hash;
        this.operations = operations;
        this.safety = safety;
        this.limits = limits;
        this.rules = List.copyOf(rules);
    }

    /** Compiles the source; where anything is wrong, all of it is said and nothing is loaded. */
    public static Loading load(RulebookSource source) {
        return Compiled.once(source.hash(), () -> compile(source));
    }

    private static Loading compile(RulebookSource source) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Limit> limits = limits(source, faults);
        List<ParsedRules> operations = parse(source.operations(), faults);
        List<ParsedRules> safety = parse(source.safety(), faults);
        if (faults.isEmpty()) {
            List<ParsedRules> all = source.rules().stream().map(ParsedRules::of).toList();
            faults.addAll(RuleLaws.check(all, limits.keySet()));
        }
        CompiledRules decide = CompiledRules.compile(operations, faults);
        CompiledRules guard = CompiledRules.compile(safety, faults);
        if (decide == null || guard == null || !faults.isEmpty()) {
            return new Loading.Rejected(faults);
        }
        List<RuleCard> cards = new ArrayList<>();
        operations.forEach(each -> cards.addAll(each.cards()));
        safety.forEach(each -> cards.addAll(each.cards()));
        return new Loading.Loaded(new Rulebook(source.hash(), decide, guard, limits, cards));
    }

    /** SHA-256 in hex of everything in it that decides. */
    public String hash() {
        return hash;
    }

    /** The limits by name, in the order of the table. */
    public Collection<Limit> limits() {
        return limits.values();
    }

    /** Every rule, by folder, file and line. */
    public List<RuleCard> rules() {
        return rules;
    }

    public Optional<RuleCard> rule(String id) {
        return rules.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** A session with the safety rules alone and no fact in it, for the gate. */
    public KieSession newSafetySession() {
        return safety.newSession();
    }

    /** The same rules where every sign that shows is a condition at once: what would hold if nothing changed. */
    Rulebook withoutHolds() {
        Map<String, Limit> atOnce = new LinkedHashMap<>();
        limits.forEach((name, limit) ->
                atOnce.put(name, new Limit(name, limit.value(), limit.exit(), 0, limit.unit(), limit.source())));
        return new Rulebook(hash, operations, safety, atOnce, rules);
    }

    CompiledRules operations() {
        return operations;
    }

    private static Map<String, Limit> limits(RulebookSource source, List<Fault> faults) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (RulebookFile file : source.limits()) {
            LimitTable table = LimitTable.read(file);
            faults.addAll(table.faults());
            table.rows().forEach(row -> limits.put(row.limit().name(), row.limit()));
        }
        return limits;
    }

    private static List<ParsedRules> parse(List<RulebookFile> files, List<Fault> faults) {
        List<ParsedRules> parsed = files.stream().map(ParsedRules::of).toList();
        parsed.forEach(each -> faults.addAll(each.faults()));
        return parsed;
    }
}
