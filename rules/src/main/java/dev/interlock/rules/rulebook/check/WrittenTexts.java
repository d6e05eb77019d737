package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Which texts the facts that rules conclude can hold, field by field: those that some rule writes, and those that it takes over from
 * another such fact. A field is open where a rule writes what nobody can know beforehand, such as the name of a device.
 */
final class WrittenTexts {
    private static final String CONCLUDED = "dev.interlock.rules.condition";
    private static final Pattern MADE = Pattern.compile("\\b(new\\s+)?([A-Z]\\w*)(\\.\\w+)?\\s*\\(");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Place SYMPTOM = new Place("Symptom", "condition");

    /** A field of a fact. */
    private record Place(String type, String field) {}

    private final Map<Place, Set<String>> texts = new HashMap<>();
    private final Map<Place, Set<Place>> sources = new HashMap<>();
    private final Set<Place> open = new HashSet<>();

    private final Families families;

    private WrittenTexts(Families families) {
        this.families = families;
    }

    static WrittenTexts of(Collection<CheckedRule> rules) {
        return of(rules, Families.of(rules));
    }

    /** The conditions that the rule concludes, or concludes something about that another rule concludes them from. */
    static Set<String> conditionsOf(CheckedRule rule) {
        Set<String> conditions = of(List.of(rule), Families.none()).conditions();
        conditions.addAll(ConditionNames.concluded(rule));
        return conditions;
    }

    private static WrittenTexts of(Collection<CheckedRule> rules, Families families) {
        WrittenTexts written = new WrittenTexts(families);
        rules.forEach(written::read);
        written.follow();
        return written;
    }

    /** The families that the rules declare. */
    Families families() {
        return families;
    }

    /** All that the field can hold; empty where it may be anything. */
    Optional<Set<String>> closed(String type, String field) {
        Place place = new Place(type, field);
        return texts.containsKey(place) && !open.contains(place) ? Optional.of(texts.get(place)) : Optional.empty();
    }

    /** What the field can hold as far as that is known. */
    Set<String> known(String type, String field) {
        return texts.getOrDefault(new Place(type, field), Set.of());
    }

    private Set<String> conditions() {
        return texts.entrySet().stream()
                .filter(each -> each.getKey().field().equals("condition"))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(CheckedRule rule) {
        String consequence = String.valueOf(rule.tree().getConsequence());
        Matcher made = MADE.matcher(consequence);
        while (made.find()) {
            Optional<Class<?>> type = PatternTypes.of(rule.parsed(), made.group(2))
                    .filter(fact -> fact.isRecord() && fact.getPackageName().equals(CONCLUDED));
            boolean constructor = made.group(1) != null && made.group(3) == null;
            int from = made.end();
            type.ifPresent(fact -> {
                if (constructor) {
                    constructed(rule, fact, arguments(consequence, from));
                } else {
                    chosen(rule, fact);
                }
            });
        }
    }

    private void constructed(CheckedRule rule, Class<?> fact, List<String> arguments) {
        RecordComponent[] components = fact.getRecordComponents();
        for (int at = 0; at < components.length && at < arguments.size(); at++) {
            if (components[at].getType() == String.class) {
                argument(rule, new Place(fact.getSimpleName(), components[at].getName()), arguments.get(at));
            }
        }
    }

    private void argument(CheckedRule rule, Place place, String argument) {
        Set<String> known = texts.computeIfAbsent(place, none -> new TreeSet<>());
        Matcher text = TEXT.matcher(argument);
        Set<String> bound = bound(rule, argument);
        if (text.matches()) {
            known.add(text.group(1));
        } else if (!bound.isEmpty()) {
            known.addAll(bound);
        } else {
            Optional<Place> source = source(rule, argument);
            source.ifPresentOrElse(
                    from -> sources.computeIfAbsent(place, none -> new HashSet<>())
                            .add(from),
                    () -> open.add(place));
        }
    }

    private Set<String> bound(CheckedRule rule, String binding) {
        return rule.patterns().stream()
                .filter(pattern -> Families.isMember(pattern)
                        && ConditionNames.fields(pattern)
                                .getOrDefault(binding, "")
                                .equals("condition"))
                .findFirst()
                .map(families::asked)
                .orElseGet(() -> ConditionNames.bound(rule).getOrDefault(binding, Set.of()));
    }

    /** The field that a binding takes over. */
    private static Optional<Place> source(CheckedRule rule, String binding) {
        for (PatternDescr pattern : rule.patterns()) {
            String field = ConditionNames.fields(pattern).get(binding);
            if (field != null) {
                return Optional.of(new Place(pattern.getObjectType(), field));
            }
        }
        return Optional.empty();
    }

    /** Made in Java: of a symptom it is known all the same which condition it is of. */
    private void chosen(CheckedRule rule, Class<?> fact) {
        for (RecordComponent component : fact.getRecordComponents()) {
            Place place = new Place(fact.getSimpleName(), component.getName());
            Set<String> named = place.equals(SYMPTOM) ? ConditionNames.concluded(rule) : Set.of();
            texts.computeIfAbsent(place, none -> new TreeSet<>()).addAll(named);
            if (named.isEmpty()) {
                open.add(place);
            }
        }
    }

    /** What is taken over from an open field, or from a fact that no rule concludes, may be anything. */
    private void follow() {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Place, Set<Place>> taken : sources.entrySet()) {
                for (Place source : taken.getValue()) {
                    more |= texts.computeIfAbsent(taken.getKey(), none -> new TreeSet<>())
                            .addAll(texts.getOrDefault(source, Set.of()));
                    more |= (open.contains(source) || !texts.containsKey(source)) && open.add(taken.getKey());
                }
            }
        }
    }

    /** What stands between a parenthesis and the one that ends it, at each comma. */
    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begun = from;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            quoted ^= sign == '"';
            boolean ends = !quoted && depth == 0 && (sign == ',' || sign == ')');
            if (ends) {
                arguments.add(text.substring(begun, at).strip());
                begun = at + 1;
                if (sign == ')') {
                    break;
                }
            } else if (!quoted && (sign == '(' || sign == ')')) {
                depth += sign == '(' ? 1 : -1;
            }
        }
        return arguments;
    }
}
