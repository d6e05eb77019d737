package dev.interlock.rules.plan;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The record that the actions of one type are, taken from its declaration. Rules see actions and their types, never this. */
public final class ActionForm {
    private final Class<? extends Action> form;
    private final CatalogueEntry entry;
    private final List<Argument> arguments;

    ActionForm(Class<? extends Action> form) {
        this.form = form;
        this.entry = form.getAnnotation(CatalogueEntry.class);
        // the first component is the target
        this.arguments =
                Stream.of(form.getRecordComponents()).skip(1).map(Argument::new).toList();
    }

    public static ActionForm of(ActionType type) {
        return type.form();
    }

    /** The class of the record. */
    public Class<? extends Action> record() {
        return form;
    }

    /**
     * An action of this form.
     *
     * @param values one for each argument by its name: numbers and texts, as {@link Action#args()} has them
     */
    public Action action(String target, Map<String, ?> values) {
        List<Object> components = new ArrayList<>(List.of(target));
        for (Argument argument : arguments) {
            Object value = Objects.requireNonNull(values.get(argument.name()), argument.name());
            components.add(argument.taken(value));
        }
        try {
            Constructor<?> canonical = form.getDeclaredConstructors()[0];
            return form.cast(canonical.newInstance(components.toArray()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "%s cannot be made of %s.".formatted(form.getSimpleName(), components), impossible);
        }
    }

    CatalogueEntry entry() {
        return entry;
    }

    List<Argument> arguments() {
        return arguments;
    }
}
