package dev.interlock.rules.rulebook.check;

import static java.util.Comparator.comparing;

import dev.interlock.rules.condition.Member;
import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Which conditions belong together, as the rules that conclude them say: {@code @family("warm-air, heat")}. */
public final class Families {
    private static final String FAMILY = "family";

    private final List<Member> members;

    private Families(List<Member> members) {
        this.members = members;
    }

    public static Families of(Collection<CheckedRule> rules) {
        return new Families(rules.stream()
                .flatMap(Families::declared)
                .distinct()
                .sorted(comparing(Member::family).thenComparing(Member::condition))
                .toList());
    }

    static Families none() {
        return new Families(List.of());
    }

    /** Each once, by family and condition. */
    public List<Member> members() {
        return members;
    }

    /** What a pattern may ask for. */
    Set<String> names() {
        return members.stream().map(Member::family).collect(Collectors.toSet());
    }

    /** The conditions of the families that the pattern names; none where it asks for something else. */
    public Set<String> asked(PatternDescr pattern) {
        return isMember(pattern)
                ? members.stream()
                        .filter(each ->
                                ConditionNames.compared(pattern, "family").contains(each.family()))
                        .map(Member::condition)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    static boolean isMember(PatternDescr pattern) {
        return pattern.getObjectType().equals(Member.class.getSimpleName());
    }

    private static Stream<Member> declared(CheckedRule rule) {
        AnnotationDescr annotation = rule.tree().getAnnotation(FAMILY);
        Object value = annotation == null ? null : annotation.getSingleValueStripped();
        return value == null
                ? Stream.empty()
                : Stream.of(value.toString().split(","))
                        .map(String::strip)
                        .flatMap(name ->
                                WrittenTexts.conditionsOf(rule).stream().map(condition -> new Member(name, condition)));
    }
}
