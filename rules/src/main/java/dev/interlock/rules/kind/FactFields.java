package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceFact;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of facts by their names, so that they outlive a change of their declaration. */
public final class FactFields {
    private FactFields() {}

    /** What the fact holds, in the order of its fields. */
    public static Map<String, Object> of(DeviceFact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : fact.getClass().getRecordComponents()) {
            fields.put(field.getName(), RecordField.value(fact, field));
        }
        return fields;
    }

    /** The values that a record is made of, by these and, for a field that is none of them, nothing measured. */
    static Object[] values(Class<?> fact, Map<String, ?> known) {
        RecordComponent[] fields = fact.getRecordComponents();
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(fields[i].getType(), known.get(fields[i].getName()));
        }
        return values;
    }

    /** What each field holds of which nothing is known. */
    static Map<String, Object> unknown(Class<?> fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : fact.getRecordComponents()) {
            fields.put(field.getName(), value(field.getType(), null));
        }
        return fields;
    }

    private static Object value(Class<?> type, @Nullable Object known) {
        if (type == double.class) {
            return known instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        if (type == long.class) {
            return known instanceof Number number ? number.longValue() : 0L;
        }
        if (type == int.class) {
            return known instanceof Number number ? number.intValue() : 0;
        }
        if (type == List.class) {
            return known instanceof List<?> list ? list : List.of();
        }
        return type == boolean.class ? Boolean.TRUE.equals(known) : known instanceof String text ? text : "";
    }
}
