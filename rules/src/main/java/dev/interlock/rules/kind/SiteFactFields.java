package dev.interlock.rules.kind;

import dev.interlock.rules.fact.SiteDevice;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of facts of a site's own kinds by their names, so that they outlive a change of their declaration. */
public final class SiteFactFields {
    private SiteFactFields() {}

    /** What the fact holds, in the order of its fields. */
    public static Map<String, Object> of(SiteDevice fact) {
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

    private static Object value(Class<?> type, @Nullable Object known) {
        if (type == double.class) {
            return known instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        if (type == long.class) {
            return known instanceof Number number ? number.longValue() : 0L;
        }
        return type == boolean.class ? Boolean.TRUE.equals(known) : known instanceof String text ? text : "";
    }
}
