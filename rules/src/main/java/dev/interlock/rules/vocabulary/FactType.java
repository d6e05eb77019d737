package dev.interlock.rules.vocabulary;

import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.CatalogueEntry;
import dev.interlock.rules.plan.Takes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of fact.
 *
 * @param name as a rule's pattern begins with it
 * @param meaning the first sentences of its declaration
 * @param fields what it holds, then what it can be asked
 */
public record FactType(String name, String meaning, List<FactField> fields) {
    /** What a record has besides its own. */
    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    public FactType {
        fields = List.copyOf(fields);
    }

    /** As the class declares itself. */
    public static FactType of(Class<?> type, DeviceKinds kinds) {
        Declaration declared = Declaration.of(type);
        FieldOrigins origins = FieldOrigins.of(type, kinds);
        SiteWords words = SiteWords.of(type, kinds);
        List<FactField> fields = new ArrayList<>();
        for (RecordComponent component : recordComponents(type)) {
            fields.add(new FactField(
                    component.getName(),
                    FieldWords.type(component.getType()),
                    words.unit(component.getName(), component.getType()),
                    words.field(component.getName()).orElseGet(() -> meaning(declared, component)),
                    origins.of(component.getName())));
        }
        questions(type).forEach(method -> fields.add(question(declared, method)));
        CatalogueEntry entry = type.getAnnotation(CatalogueEntry.class);
        String meaning = entry == null ? words.field("").orElseGet(declared::meaning) : entry.does();
        return new FactType(type.getSimpleName(), meaning, fields);
    }

    private static String meaning(Declaration declared, RecordComponent component) {
        Takes argument = component.getAnnotation(Takes.class);
        return argument == null ? declared.component(component.getName()) : argument.value();
    }

    /** The names that a pattern may ask the class for, the arguments of questions left out. */
    public static List<String> names(Class<?> type) {
        return Stream.concat(components(type).stream(), questions(type).map(Method::getName))
                .distinct()
                .toList();
    }

    /** The components of which the class is made, in their order. */
    public static List<String> components(Class<?> type) {
        return Arrays.stream(recordComponents(type))
                .map(RecordComponent::getName)
                .toList();
    }

    private static RecordComponent[] recordComponents(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }

    private static Stream<Method> questions(Class<?> type) {
        Set<String> known = new HashSet<>(OF_EVERY_RECORD);
        known.addAll(components(type));
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !known.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(Method::getParameterCount)
                        .thenComparing(method -> Arrays.toString(method.getParameterTypes())));
    }

    private static FactField question(Declaration declared, Method method) {
        String asked = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName())
                .collect(Collectors.joining(", "));
        return new FactField(
                method.getName() + (asked.isEmpty() ? "()" : "( " + asked + " )"),
                FieldWords.type(method.getReturnType()),
                FieldWords.unit(method.getName(), method.getReturnType()),
                declared.method(method.getName()),
                List.of());
    }
}
