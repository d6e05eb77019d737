package dev.interlock.rules.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a field holds and is counted in, in words: units stand in the names of fields. */
public final class FieldWords {
    /** By the end of a name, the longest first; what follows it is the time over which is measured. */
    private static final Map<String, String> UNITS = units();

    /** Longer lists have a page of their own. */
    private static final int LISTED = 10;

    private FieldWords() {}

    static String type(Class<?> type) {
        if (type.isEnum() && type.getEnumConstants().length <= LISTED) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.joining(", "));
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == double.class) {
            return "number";
        }
        if (type == int.class || type == long.class) {
            return "whole number";
        }
        return type == String.class ? "text" : type.getSimpleName();
    }

    /** What a field of this name is counted in; empty where its name does not say. */
    public static String unit(String name, Class<?> type) {
        if (!type.isPrimitive() || type == boolean.class) {
            return "";
        }
        String plain = name.replaceFirst("\\d+[a-z]$", "").toLowerCase(Locale.ROOT);
        return UNITS.entrySet().stream()
                .filter(unit -> plain.endsWith(unit.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("celsiusperminute", "°C/min");
        units.put("gramsperkilowatthour", "g/kWh");
        units.put("persecond", "1/s");
        units.put("celsius", "°C");
        units.put("watts", "W");
        units.put("percent", "%");
        units.put("seconds", "s");
        units.put("millis", "ms");
        return units;
    }
}
