package dev.interlock.routes.operator;

import dev.interlock.routes.operator.OperatorAct.OnOpen;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The record that acts of one kind on what is open are, taken from its declaration. */
public final class ActForm {
    private final Class<? extends OnOpen> form;
    private final TakenAt door;
    private final List<RecordComponent> components;

    private ActForm(Class<? extends OnOpen> form) {
        this.form = form;
        this.door = form.getAnnotation(TakenAt.class);
        this.components = List.of(form.getRecordComponents());
    }

    /** All that there are. */
    public static List<ActForm> all() {
        return Stream.of(OnOpen.class.getPermittedSubclasses())
                .map(form -> new ActForm(form.asSubclass(OnOpen.class)))
                .toList();
    }

    /** Where the web takes them, with the subject's id in braces. */
    public String path() {
        return door.path();
    }

    /**
     * What they are done to, from its id as text.
     *
     * @throws IllegalArgumentException if a plan is meant, and this is no plan's id
     */
    public Object subject(String id) {
        return components.get(0).getType() == UUID.class ? UUID.fromString(id) : id;
    }

    /**
     * An act of this form.
     *
     * @param texts gives what it holds beside its subject, by name
     */
    public OnOpen act(Object subject, UnaryOperator<String> texts) {
        List<Object> values = new ArrayList<>(List.of(subject));
        components.stream().skip(1).map(RecordComponent::getName).map(texts).forEach(values::add);
        try {
            Constructor<?> canonical = form.getDeclaredConstructors()[0];
            return form.cast(canonical.newInstance(values.toArray()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "%s cannot be made of %s.".formatted(form.getSimpleName(), values), impossible);
        }
    }

    /** What its author is answered once it was done. */
    public Map<String, Object> answered(Object subject, String by) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of(door.subject(), subject));
        if (!door.answer().isEmpty()) {
            answer.put("answer", door.answer());
        }
        answer.put("by", by);
        return answer;
    }
}
