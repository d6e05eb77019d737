package dev.interlock.rules.kind;

import java.lang.reflect.RecordComponent;

/** Reads a field of a record by its declaration, where speed does not matter. */
final class RecordField {
    private RecordField() {}

    static Object value(Object fact, RecordComponent field) {
        try {
            return field.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "%s does not tell its '%s'.".formatted(fact.getClass().getSimpleName(), field.getName()),
                    impossible);
        }
    }
}
