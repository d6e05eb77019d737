package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.SiteKind;
import dev.interlock.rules.plan.TargetKind;
import dev.interlock.rules.vocabulary.FieldWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a site may call its own kinds of device, their metrics and ratings. Classes are made of these names, so that none may be more. */
final class SiteNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /** What every fact of a device has, and what every record can be asked. */
    private static final Set<String> OF_EVERY_FACT = Set.of(
            "id",
            "zone",
            "at",
            "unchangedSince",
            "healthy",
            "parent",
            "kind",
            "alwaysMoves",
            "coarse",
            "whole",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    private static final Set<String> JAVA_KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "var",
            "void",
            "volatile",
            "while",
            "yield",
            "permits",
            "true",
            "false",
            "null");

    private SiteNames() {}

    /** Why a kind cannot be called so. */
    static Optional<String> kind(String word) {
        return form("kind of device", word).or(() -> {
            String fact = new SiteKind(DeviceKind.of(word), Map.of(), Map.of(), Map.of(), false).factName();
            if (DeviceKind.delivered().contains(DeviceKind.of(word))) {
                return Optional.of("Kind '%s' is delivered already. Give your own kind another name.".formatted(word));
            }
            boolean meansOther = Stream.of(TargetKind.values())
                    .anyMatch(target -> target.name().equals(DeviceKind.of(word).name()));
            return meansOther || isTaken(fact)
                    ? Optional.of(
                            "Rules would call kind '%s' %s, which means something else already. Give it another name."
                                    .formatted(word, fact))
                    : Optional.empty();
        });
    }

    /** Why a metric or rating cannot be called so. */
    static Optional<String> field(String what, String name) {
        return form(what, name).or(() -> {
            String field = SiteKind.field(name);
            if (OF_EVERY_FACT.contains(field)) {
                return Optional.of(
                        "Every device has '%s' of its own. Give the %s another name.".formatted(field, what));
            }
            return JAVA_KEYWORDS.contains(field)
                            || RuleWords.LANGUAGE.contains(field)
                            || RuleWords.HEAD.contains(field)
                            || RuleWords.ADVICE.containsKey(field)
                    ? Optional.of("'%s' is a word of the language of rules. Give the %s another name, such as '%s_now'."
                            .formatted(name, what, name))
                    : Optional.empty();
        });
    }

    /** Why it cannot be measured in this. */
    static Optional<String> unit(String name, String unit, int longest) {
        if (unit.length() > longest || unit.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Metric '%s' has a unit of %d characters. Give a short one, such as l/min."
                    .formatted(name, unit.length()));
        }
        String said = FieldWords.unit(SiteKind.field(name), double.class);
        boolean ofAnything = said.startsWith("1/") && unit.endsWith(said.substring(1));
        return said.isEmpty() || unit.isEmpty() || said.equals(unit) || ofAnything
                ? Optional.empty()
                : Optional.of("Metric '%s' is in %s by its name, and its unit is '%s'. Correct one of them."
                        .formatted(name, said, unit));
    }

    private static Optional<String> form(String what, String name) {
        return NAME.matcher(name).matches() && name.length() <= LONGEST
                ? Optional.empty()
                : Optional.of("'%s' cannot name a %s. Give words of small letters and digits with _ between them."
                        .formatted(name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…", what));
    }

    private static boolean isTaken(String fact) {
        return RuleWords.JAVA.contains(fact)
                || RuleWords.ADVICE.containsKey(fact)
                || Stream.concat(RuleWords.PACKAGES.stream(), Stream.of("java.lang", "java.util"))
                        .map(each -> each + "." + fact)
                        .anyMatch(name -> RuleClasses.DELIVERED.find(name).isPresent())
                || RuleClasses.DELIVERED
                        .find("dev.interlock.rules.plan.Action$" + fact)
                        .isPresent();
    }
}
