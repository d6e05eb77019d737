package dev.interlock.rules.rulebook.source;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a rule may name: the facts and what they hold, arithmetic, text, what was accumulated. Nothing else is understood. */
public final class RuleWords {
    /** The packages whose records, enumerations and interfaces are facts or parts of them. */
    public static final List<String> PACKAGES = List.of(
                    "alert",
                    "cap",
                    "carbon",
                    "condition",
                    "danger",
                    "fact",
                    "fleet",
                    "gate",
                    "incident",
                    "placing",
                    "plan",
                    "suspension")
            .stream()
            .map("dev.interlock.rules."::concat)
            .toList();

    public static final Set<String> LANGUAGE = Set.of(
            "when",
            "then",
            "end",
            "not",
            "exists",
            "forall",
            "and",
            "or",
            "accumulate",
            "from",
            "in",
            "contains",
            "excludes",
            "memberOf",
            "instanceof",
            "int",
            "long",
            "double",
            "true",
            "false",
            "null",
            "this",
            "new",
            "insert",
            "insertLogical",
            "delete",
            "count",
            "sum",
            "average",
            "min",
            "max",
            "collectList",
            "collectSet");

    /** Between a rule's name and its conditions. No fact is called as one of these: the engine would take it for the annotation. */
    public static final Set<String> HEAD = Set.of(
            "id",
            "family",
            "question",
            "shadow",
            "salience",
            "no",
            "loop",
            "lock",
            "on",
            "active",
            "agenda",
            "group",
            "timer",
            "int",
            "cron");

    public static final Set<String> JAVA = Set.of("String", "Object", "Number", "Math", "Double", "Integer", "Long");

    /** What can be asked of texts, numbers and what was collected. Each ends at once, whatever it is asked of. */
    public static final Set<String> VALUES = Set.of(
            "isEmpty",
            "empty",
            "isBlank",
            "blank",
            "length",
            "contains",
            "startsWith",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "indexOf",
            "toLowerCase",
            "toUpperCase",
            "strip",
            "trim",
            "charAt",
            "doubleValue",
            "intValue",
            "longValue",
            "parseInt",
            "parseLong",
            "parseDouble",
            "isNaN",
            "isFinite",
            "isInfinite",
            "rint",
            "abs",
            "min",
            "max",
            "floor",
            "ceil",
            "round",
            "signum",
            "sqrt",
            "compareTo",
            "size",
            "containsAll",
            "name",
            "toString");

    private static final String CONTROL =
            "The rule has an '%s' in it. Make two rules of it, each with its own conditions.";
    private static final String CHANGES =
            "The rule changes a fact in place with '%s'. Write delete( $old ); insert( new one ); instead.";
    private static final String OUTSIDE =
            "The rule asks '%s' for something outside its facts. Join Tick for the time; a rule knows nothing else.";
    private static final String REGEX =
            "The rule uses '%s', and a regular expression may take for ever on one text. Use startsWith, endsWith or contains.";

    /** What people write all the same, and what to write instead. */
    public static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("eval", "The rule uses eval. Write the constraint in its pattern."),
            Map.entry("update", CHANGES),
            Map.entry("upsert", CHANGES),
            Map.entry("modify", CHANGES),
            Map.entry("if", CONTROL),
            Map.entry("for", CONTROL),
            Map.entry("while", CONTROL),
            Map.entry("do", CONTROL),
            Map.entry("switch", CONTROL),
            Map.entry("try", CONTROL),
            Map.entry("System", OUTSIDE),
            Map.entry("Thread", OUTSIDE),
            Map.entry("Date", OUTSIDE),
            Map.entry("Random", OUTSIDE),
            Map.entry("Instant", OUTSIDE),
            Map.entry("LocalDateTime", OUTSIDE),
            Map.entry("Clock", OUTSIDE),
            Map.entry("random", OUTSIDE),
            Map.entry("matches", REGEX),
            Map.entry("replaceAll", REGEX),
            Map.entry("split", REGEX));

    /** At the top of a file. */
    public static final Map<String, String> TOP_ADVICE = Map.of(
            "global", "A global is not a fact. Join a fact instead.",
            "function", "A function hides what a rule does. Write it as constraints.",
            "query", "A query does nothing by itself. Write its conditions into the rules that ask.",
            "declare", "A type is declared in a rulebook. Facts are declared in Java.");

    private RuleWords() {}

    /** Rules may speak of it: it holds values and does nothing. */
    public static boolean isVocabulary(Class<?> type) {
        return PACKAGES.contains(type.getPackageName()) && (type.isRecord() || type.isEnum() || type.isInterface());
    }

    /** All that can be asked of these types, of what they answer with, and so on. */
    public static Set<String> members(Collection<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (isVocabulary(type) && seen.add(type)) {
                Arrays.stream(type.getFields()).map(field -> field.getName()).forEach(names::add);
                Arrays.stream(type.getClasses()).forEach(nested -> names.add(nested.getSimpleName()));
                methods(type).map(Method::getName).forEach(name -> {
                    names.add(name);
                    names.add(property(name));
                });
                reached(type).forEach(open::add);
            }
        }
        return names;
    }

    /** What a class declares and rules may call: it takes and gives values. */
    public static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> isVocabulary(method.getDeclaringClass()))
                .filter(method -> !Set.of("hashCode", "valueOf").contains(method.getName()));
    }

    /** How a constraint may write a question: {@code said} for {@code isSaid()}. */
    private static String property(String method) {
        String rest = method.replaceFirst("^(?:is|get)(?=[A-Z])", "");
        return rest.equals(method) ? method : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }

    private static Stream<Class<?>> reached(Class<?> type) {
        Stream<Class<?>> answers =
                methods(type).map(Method::getGenericReturnType).flatMap(RuleWords::classes);
        Stream<Class<?>> kinds = type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.empty();
        return Stream.of(answers, kinds, Stream.of(type.getClasses())).flatMap(each -> each);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof java.lang.reflect.ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments()).flatMap(RuleWords::classes)
                : Stream.empty();
    }
}
