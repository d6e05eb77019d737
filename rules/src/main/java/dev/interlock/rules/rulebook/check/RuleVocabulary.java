package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.fact.Reading;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.vocabulary.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.drl.ast.descr.PatternDescr;

/** The facts that the rules of a rulebook ask for, and those of every device: what a new rule may ask for too. */
public final class RuleVocabulary {
    private final Map<String, Class<?>> types = new TreeMap<>();

    private final DeviceKinds kinds;

    private RuleVocabulary(DeviceKinds kinds) {
        this.kinds = kinds;
        kinds.all().stream().map(KindDeclaration::fact).forEach(this::add);
        add(Reading.class);
    }

    public static RuleVocabulary of(RulebookSource source) {
        return of(source.parsed(), source.kinds().kinds());
    }

    static RuleVocabulary of(Collection<ParsedRules> files, DeviceKinds kinds) {
        RuleVocabulary vocabulary = new RuleVocabulary(kinds);
        for (ParsedRules file : files) {
            file.patterns().stream()
                    .map(PatternDescr::getObjectType)
                    .flatMap(type -> PatternTypes.of(file, type).stream())
                    .forEach(vocabulary::add);
        }
        return vocabulary;
    }

    /** Every fact with its fields, by name. */
    public List<FactType> facts() {
        return types.values().stream().map(type -> FactType.of(type, kinds)).toList();
    }

    /** One fact, by its name. */
    public Optional<FactType> fact(String name) {
        return Optional.ofNullable(types.get(name)).map(type -> FactType.of(type, kinds));
    }

    public List<String> names() {
        return List.copyOf(types.keySet());
    }

    Collection<Class<?>> types() {
        return types.values();
    }

    private void add(Class<?> type) {
        types.put(type.getSimpleName(), type);
    }
}
