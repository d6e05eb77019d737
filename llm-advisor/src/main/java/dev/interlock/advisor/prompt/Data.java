package dev.interlock.advisor.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of JSON for a prompt: names are ours, texts are {@link Quoted}, numbers are short. */
final class Data {
    private static final double EXACT = 1e15;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Text from outside. */
    Data text(String name, String text) {
        fields.put(name, Quoted.of(text));
        return this;
    }

    /** A number; one that is not known is left out. */
    Data number(String name, double number) {
        if (Double.isFinite(number)) {
            fields.put(name, shortened(number));
        }
        return this;
    }

    Data number(String name, long number) {
        fields.put(name, Long.toString(number));
        return this;
    }

    Data flag(String name, boolean flag) {
        fields.put(name, Boolean.toString(flag));
        return this;
    }

    /** JSON that is safe already. */
    Data json(String name, String json) {
        fields.put(name, json);
        return this;
    }

    Data all(String name, List<String> json) {
        return json(name, json.stream().collect(Collectors.joining(",", "[", "]")));
    }

    String line() {
        return fields.entrySet().stream()
                .map(field -> "%s:%s".formatted(Quoted.of(field.getKey()), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String shortened(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        return Math.abs(number) < EXACT ? String.format(Locale.ROOT, "%.2f", number) : Double.toString(number);
    }
}
