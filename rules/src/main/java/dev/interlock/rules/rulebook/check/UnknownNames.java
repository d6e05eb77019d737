package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.gate.Objection;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.SiteKinds;
import dev.interlock.rules.vocabulary.FactType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;

/** What rules name and nobody knows: says which names there are instead. */
public final class UnknownNames {
    private static final Pattern TYPE = Pattern.compile("Unable to resolve ObjectType '([^']+)'");
    private static final Pattern FIELD = Pattern.compile("strict-mode: ([\\w.$]+)\\.([$\\w]+)\\(");
    private static final Pattern BOUND =
            Pattern.compile("Field Reader does not exist for declaration '[^']+' in '([^']+)'");
    private static final Pattern METHOD =
            Pattern.compile("The method (\\w+)\\(.*?\\) is undefined for the type (\\w+)");
    private static final Pattern CONSTRUCTOR =
            Pattern.compile("The constructor (?:\\w+\\.)?(\\w+)\\((.*?)\\) is undefined");
    private static final Pattern CLASS = Pattern.compile("\\b([A-Z]\\w*) cannot be resolved");

    private final List<ParsedRules> rules;
    private final SiteKinds kinds;
    private final RuleVocabulary vocabulary;
    private final Map<String, Class<?>> stated = new TreeMap<>();

    public UnknownNames(List<ParsedRules> rules, SiteKinds kinds) {
        this.rules = rules;
        this.kinds = kinds;
        this.vocabulary = RuleVocabulary.of(rules, kinds.kinds());
        vocabulary.types().forEach(type -> stated.put(type.getSimpleName(), type));
        stated.put("Objection", Objection.class);
        Arrays.stream(Action.class.getPermittedSubclasses()).forEach(type -> stated.put(type.getSimpleName(), type));
    }

    /** One sentence and advice; empty where the engine's message is about something else. */
    public Optional<String> sentence(String message) {
        return match(TYPE, message)
                .map(found -> type(found.group(1), true))
                .or(() -> match(FIELD, message).flatMap(found -> field(found.group(1), found.group(2))))
                .or(() -> match(BOUND, message).flatMap(found -> bound(found.group(1))))
                .or(() -> match(METHOD, message).flatMap(found -> Optional.ofNullable(stated.get(found.group(2)))
                        .map(type -> noField(found.group(1), type))))
                .or(() -> match(CONSTRUCTOR, message).flatMap(found -> constructor(found.group(1), found.group(2))))
                .or(() -> match(CLASS, message).map(found -> type(found.group(1), false)));
    }

    /** Of a type that is asked for in conditions, or that a consequence states. */
    public String type(String name, boolean asked) {
        return asked
                ? "There is no type '%s'.%s Correct its name, or import its package."
                        .formatted(name, instead(name, vocabulary.names()))
                : "There is no '%s'.%s Correct its name, or import its package."
                        .formatted(name, instead(name, stated.keySet()));
    }

    private Optional<String> field(String type, String name) {
        if (name.startsWith("$")) {
            return Optional.of("No pattern before it binds '%s'. Bind it, as in '%s : id'.".formatted(name, name));
        }
        return PatternTypes.named(type, kinds.classes()).map(known -> noField(name, known));
    }

    /** Of a binding the engine does not say in which pattern it stands. */
    private Optional<String> bound(String binding) {
        String name = binding.replaceFirst(".*:=?\\s*", "");
        for (ParsedRules file : rules) {
            for (PatternDescr pattern : file.patterns()) {
                boolean here =
                        pattern.getDescrs().stream().anyMatch(each -> binding.equals(String.valueOf(each.getText())));
                Optional<Class<?>> type = here ? PatternTypes.of(file, pattern.getObjectType()) : Optional.empty();
                if (type.isPresent()) {
                    return type.map(known -> noField(name, known));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> constructor(String name, String given) {
        return Optional.ofNullable(stated.get(name))
                .map(type -> "%s is made of ( %s ), and not of ( %s ). Give these, in this order."
                        .formatted(name, String.join(", ", FactType.components(type)), given));
    }

    public static String noField(String name, Class<?> type) {
        List<String> fields = Nearest.sorted(name, FactType.names(type));
        return "%s has no field '%s'.%s It has %s."
                .formatted(type.getSimpleName(), name, Nearest.hint(name, fields), String.join(", ", fields));
    }

    private static String instead(String name, Collection<String> known) {
        return "%s There are %s.".formatted(Nearest.hint(name, known), String.join(", ", known));
    }

    private static Optional<Matcher> match(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
