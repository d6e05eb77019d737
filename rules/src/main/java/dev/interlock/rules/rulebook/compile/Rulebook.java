package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.danger.DangerWord;
import dev.interlock.rules.danger.DangerWords;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fleet.Xid;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.check.Families;
import dev.interlock.rules.rulebook.check.PermittedNames;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.LatestMade;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.SiteKinds;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import dev.interlock.rules.rulebook.source.SwitchedOffTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** Rules and limits, compiled and checked. Immutable and thread-safe. */
public final class Rulebook {
    /** Faults are found anew each time. */
    private static final LatestMade<String, Loading> LATEST = new LatestMade<>(3, Loading.Loaded.class::isInstance);

    private final String hash;
    private final CompiledRules operations;
    private final CompiledRules safety;
    private final RulebookTables tables;
    private final List<RuleCard> rules;
    private final List<SwitchedOff> off;
    private final List<ParsedRules> source;
    private final Families families;
    private final SiteKinds kinds;
    private final Map<String, RulebookFile> files;

    private Rulebook(
            String hash,
            List<ParsedRules> source,
            CompiledRules operations,
            CompiledRules safety,
            RulebookTables tables,
            List<RuleCard> rules,
            List<SwitchedOff> off,
            SiteKinds kinds,
            Map<String, RulebookFile> files) {
        this.hash = hash;
        this.source = List.copyOf(source);
        // what a shadow says of a condition would count for every rule that asks
        this.families =
                Families.of(checked().stream().filter(rule -> !rule.isShadow()).toList());
        this.operations = operations;
        this.safety = safety;
        this.tables = tables;
        this.rules = List.copyOf(rules);
        this.off = List.copyOf(off);
        this.kinds = kinds;
        this.files = files;
    }

    /** Compiles the source; where anything is wrong, all of it is said and nothing is loaded. */
    public static Loading load(RulebookSource source) {
        return LATEST.of(source.hash(), () -> compile(source));
    }

    private static Loading compile(RulebookSource source) {
        List<RulebookFault> faults = new ArrayList<>();
        RulebookTables tables = RulebookTables.read(source, faults);
        SiteKinds kinds = source.kinds();
        if (!kinds.faults().isEmpty()) {
            // a rule that names such a kind would be blamed for it
            return new Loading.Rejected(kinds.faults());
        }
        List<ParsedRules> written = source.parsed();
        List<RulebookFault> refused = PermittedNames.check(written, kinds);
        if (!refused.isEmpty()) {
            return new Loading.Rejected(refused);
        }
        written.forEach(each -> faults.addAll(each.faults()));
        List<SwitchedOff> off = switchedOff(source, written, faults);
        Set<String> ids = off.stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        List<ParsedRules> used = written.stream().map(each -> each.without(ids)).toList();
        if (faults.isEmpty()) {
            faults.addAll(RuleLaws.check(source, written, used, tables.limits()));
        }
        faults.addAll(unheard(source, used, tables.dangers()));
        CompiledRules decide = CompiledRules.compile(in(RulebookSource.OPERATIONS, used), kinds, faults);
        CompiledRules guard = CompiledRules.compile(in(List.of(RulebookSource.SAFETY), used), kinds, faults);
        if (decide == null || guard == null || !faults.isEmpty()) {
            return new Loading.Rejected(faults);
        }
        List<RuleCard> cards = written.stream()
                .flatMap(each -> each.cards().stream())
                .filter(card -> !ids.contains(card.id()))
                .toList();
        return new Loading.Loaded(
                new Rulebook(source.hash(), used, decide, guard, tables, cards, off, kinds, source.deciding()));
    }

    /** SHA-256 in hex of everything in it that decides. */
    public String hash() {
        return hash;
    }

    /** What it was read from, for whoever keeps it: {@link RulebookSource#again} reads it. */
    public Map<String, RulebookFile> files() {
        return Collections.unmodifiableMap(files);
    }

    /** The limits by name, in the order of the table. */
    public Collection<Limit> limits() {
        return tables.limits().values();
    }

    /** The words by which people report danger. */
    public DangerWords dangers() {
        return tables.dangers();
    }

    /** What is recommended for each XID that the tables name, in their order. */
    public Collection<Xid> xids() {
        return tables.xids();
    }

    /** What every session knows from the start: the tables, and which conditions belong together. */
    public List<Record> givens() {
        return Stream.<Collection<? extends Record>>of(limits(), dangers().words(), xids(), families.members())
                .flatMap(Collection::stream)
                .<Record>map(each -> each)
                .toList();
    }

    /** The limit of this name. */
    public Optional<Limit> limit(String name) {
        return Optional.ofNullable(tables.limits().get(name));
    }

    /** Every rule, by folder, file and line. */
    public List<RuleCard> rules() {
        return rules;
    }

    /** The rules that a site has taken out, in the order of its table; they are none of {@link #rules}. */
    public List<SwitchedOff> switchedOff() {
        return off;
    }

    /** What decides nothing, as sentences with a blank before them: what is off, and what is a shadow; empty where every rule is on. */
    public String whatIsOff() {
        String shadows = shadows().isEmpty() ? "" : " For the record only: %s.".formatted(String.join(", ", shadows()));
        return (off.isEmpty()
                        ? ""
                        : " Switched off: %s."
                                .formatted(
                                        off.stream().map(SwitchedOff::toString).collect(Collectors.joining(", "))))
                + shadows;
    }

    /** The ids of the rules that decide for the record only. */
    public Set<String> shadows() {
        return rules.stream().filter(RuleCard::shadow).map(RuleCard::id).collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<RuleCard> rule(String id) {
        return rules.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** The id of a rule that fired. */
    public static String id(Rule fired) {
        return CompiledRules.id(fired);
    }

    /** A session with the safety rules alone and no fact in it, for the gate. */
    public KieSession newSafetySession() {
        return safety.newSession();
    }

    /** The same rules where every symptom that shows is a condition at once: what would hold if nothing changed. */
    public Rulebook withoutHolds() {
        Map<String, Limit> atOnce = new LinkedHashMap<>();
        tables.limits()
                .forEach((name, limit) -> atOnce.put(
                        name, new Limit(name, limit.value(), limit.exit(), 0, limit.unit(), limit.source())));
        return withLimits(atOnce);
    }

    /** The same rules under other limits. */
    public Rulebook withLimits(Map<String, Limit> others) {
        return new Rulebook(hash, source, operations, safety, tables.with(others), rules, off, kinds, files);
    }

    /**
     * The same without rules that would keep a turn from ending. They count as switched off, by this program.
     *
     * @throws RulesTooCostly the rules are not among those that decide
     */
    public Rulebook without(RulesTooCostly costly) {
        return without(card -> costly.rules().contains(card.name()), SwitchedOff::tooCostly)
                .orElseThrow(() -> costly);
    }

    /** The same without its shadows, which count as switched off, by this program; empty where it has none. */
    public Optional<Rulebook> withoutShadows() {
        return without(RuleCard::shadow, SwitchedOff::failedShadow);
    }

    /** Empty where there is no such rule, or where what is left does not decide. */
    private Optional<Rulebook> without(Predicate<RuleCard> wanted, Function<RuleCard, SwitchedOff> why) {
        List<SwitchedOff> gone = rules.stream().filter(wanted).map(why).toList();
        Set<String> ids = gone.stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        List<ParsedRules> rest = source.stream().map(each -> each.without(ids)).toList();
        CompiledRules decide = gone.isEmpty()
                ? null
                : CompiledRules.compile(in(RulebookSource.OPERATIONS, rest), kinds, new ArrayList<>());
        if (decide == null) {
            return Optional.empty();
        }
        List<RuleCard> left =
                rules.stream().filter(card -> !ids.contains(card.id())).toList();
        List<SwitchedOff> all = Stream.concat(off.stream(), gone.stream()).toList();
        return Optional.of(new Rulebook(hash, rest, decide, safety, tables, left, all, kinds, files));
    }

    /** Why rules were taken out that nobody had switched off, as a sentence; empty in good order. */
    public Optional<String> quarantine() {
        return off.stream()
                .filter(SwitchedOff::byThisProgram)
                .map(SwitchedOff::toString)
                .reduce((one, other) -> one + ", " + other)
                .map("Rules were taken out of the rulebook: %s. Correct them and save the file."::formatted);
    }

    /** Every rule that is used, to be asked what it says. */
    public List<CheckedRule> checked() {
        return source.stream().flatMap(each -> each.checked().stream()).toList();
    }

    /** The kinds of device that it speaks of. */
    public DeviceKinds kinds() {
        return kinds.kinds();
    }

    public CompiledRules operations() {
        return operations;
    }

    /** A table that is gone must not go unnoticed. */
    private static List<RulebookFault> unheard(RulebookSource source, List<ParsedRules> used, DangerWords dangers) {
        boolean asked = used.stream()
                .flatMap(each -> each.patterns().stream())
                .anyMatch(pattern -> DangerWord.class.getSimpleName().equals(pattern.getObjectType()));
        return asked && dangers.words().isEmpty()
                ? List.of(new RulebookFault(
                        source.pathOf(RulebookSource.DANGER_WORDS),
                        0,
                        "",
                        "There are no words of danger, so that nobody would be told of smoke. Put the table back."))
                : List.of();
    }

    private static List<SwitchedOff> switchedOff(
            RulebookSource source, List<ParsedRules> rules, List<RulebookFault> faults) {
        Map<String, RuleCard> cards = new LinkedHashMap<>();
        rules.forEach(each -> each.cards().forEach(card -> cards.put(card.id(), card)));
        List<SwitchedOff> off = new ArrayList<>();
        for (RulebookFile file : source.switchedOff()) {
            SwitchedOffTable table = SwitchedOffTable.read(file, cards);
            faults.addAll(table.faults());
            off.addAll(table.rows());
        }
        return off;
    }

    private static List<ParsedRules> in(List<String> folders, List<ParsedRules> rules) {
        return rules.stream()
                .filter(each -> folders.contains(each.file().folder()))
                .toList();
    }
}
