package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleClasses;
import dev.interlock.rules.rulebook.source.RuleWords;
import java.util.Optional;

/** The classes that the patterns of a file of rules name, by what the file imports. */
public final class PatternTypes {
    private PatternTypes() {}

    /** The class that a pattern of this type matches; empty where no import has it. */
    public static Optional<Class<?>> of(ParsedRules parsed, String type) {
        return parsed.imports().stream()
                .flatMap(
                        target -> load(
                                target.endsWith(".*") ? target.replace("*", type) : target,
                                type,
                                parsed.kinds().classes())
                                .stream())
                .findFirst();
    }

    private static Optional<Class<?>> load(String name, String type, RuleClasses classes) {
        return name.endsWith("." + type) ? named(name, classes) : Optional.empty();
    }

    /** The class of this name, as Java or a rule writes it, where rules may speak of it. No other is loaded. */
    static Optional<Class<?>> named(String name, RuleClasses classes) {
        if (RuleWords.PACKAGES.stream().noneMatch(each -> name.startsWith(each + "."))) {
            return Optional.empty();
        }
        // The outer name of a nested type ends in a dot here and in a dollar for the loader.
        int dot = name.lastIndexOf('.');
        return classes.find(name)
                .or(() -> classes.find(name.substring(0, dot) + "$" + name.substring(dot + 1)))
                .filter(RuleWords::isVocabulary);
    }
}
