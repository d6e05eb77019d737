package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.rulebook.check.PatternTypes;
import dev.interlock.rules.rulebook.match.RulePart;
import dev.interlock.rules.rulebook.match.RuleParts;
import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that is asked about, with its conditions one by one. */
final class RuleInQuestion {
    private static final java.util.regex.Pattern CONCLUDED =
            java.util.regex.Pattern.compile("\\binsert(?:Logical)?\\s*\\(\\s*(?:new\\s+)?([A-Z]\\w*)");

    private final CheckedRule rule;
    private @Nullable List<RulePart> parts;

    RuleInQuestion(CheckedRule rule) {
        this.rule = rule;
    }

    CheckedRule rule() {
        return rule;
    }

    /** Read when they are asked for: of most rules nobody does. */
    List<RulePart> parts() {
        List<RulePart> known = parts == null ? RuleParts.of(rule) : parts;
        parts = known;
        return known;
    }

    String id() {
        return rule.id();
    }

    String name() {
        return rule.tree().getName();
    }

    /** {@code THERMAL-001 (The inlet of a rack is above the recommended range)}. */
    String inWords() {
        return "%s (%s)".formatted(id(), name());
    }

    /** The type of the fact that it makes; empty where it makes none that it names. */
    Optional<String> makes() {
        Matcher made = CONCLUDED.matcher(rule.consequence());
        return made.find() ? Optional.of(made.group(1)) : Optional.empty();
    }

    Optional<Class<?>> type(RulePart.Pattern pattern) {
        return PatternTypes.of(rule.parsed(), pattern.type());
    }

    /** The patterns by which it finds facts, in their order. */
    List<RulePart.Pattern> patterns() {
        return parts().stream().flatMap(RuleInQuestion::patterns).toList();
    }

    private static Stream<RulePart.Pattern> patterns(RulePart part) {
        if (part instanceof RulePart.Pattern pattern) {
            return Stream.of(pattern);
        }
        return part instanceof RulePart.Together together
                ? together.parts().stream().flatMap(RuleInQuestion::patterns)
                : Stream.empty();
    }

    /** The kinds of device that its patterns name. */
    List<Class<?>> devices() {
        List<Class<?>> found = new ArrayList<>();
        patterns().forEach(pattern -> type(pattern)
                .filter(DeviceFact.class::isAssignableFrom)
                .filter(type -> type != DeviceFact.class)
                .ifPresent(found::add));
        return found;
    }
}
