package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Action;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** An action that is equal to another and not the same object. */
final class ActionTwin {
    private ActionTwin() {}

    static Action of(Action action) {
        RecordComponent[] components = action.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int each = 0; each < values.length; each++) {
                values[each] = components[each].getAccessor().invoke(action);
            }
            return action.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'%s' cannot be copied. Make every action a record.".formatted(action), e);
        }
    }
}
