package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and collects every reason why it cannot be used, instead of stopping at the
 * first. Ask for each field, then {@link #finish}; a field that nobody asked for is a reason too.
 */
public final class Fields {
    private static final int SHOWN = 60;

    private final String what;
    private final JsonNode node;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<InputObjection> objections = new ArrayList<>();

    private Fields(String what, JsonNode node) {
        this.what = what;
        this.node = node;
        if (!node.isObject()) {
            refuse("%s is %s. Give an object with named fields.".formatted(what, shown(node)));
        }
    }

    /**
     * Begins to read an object.
     *
     * @param what the object as a sentence begins with it, such as {@code The sample}
     */
    public static Fields of(String what, JsonNode node) {
        return new Fields(what, node);
    }

    /** A text that is not blank. */
    public String text(String name) {
        JsonNode field = field(name);
        if (field.isTextual() && !field.textValue().isBlank()) {
            return field.textValue();
        }
        return complain(name, field, "a text that is not empty", "");
    }

    public @Nullable String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    public String textOr(String name, String fallback) {
        return has(name) ? text(name) : fallback;
    }

    /** A finite number. */
    public double number(String name) {
        JsonNode field = field(name);
        return isFinite(field) ? field.doubleValue() : complain(name, field, "a finite number", Double.NaN);
    }

    public double numberOr(String name, double fallback) {
        return has(name) ? number(name) : fallback;
    }

    /** A whole number that fits into 64 bits. */
    public long integer(String name) {
        JsonNode field = field(name);
        return field.canConvertToExactIntegral() && field.canConvertToLong()
                ? field.longValue()
                : complain(name, field, "a whole number", 0L);
    }

    public long integerOr(String name, long fallback) {
        return has(name) ? integer(name) : fallback;
    }

    public int smallInteger(String name, int fallback) {
        long value = integerOr(name, fallback);
        return value == (int) value ? (int) value : complain(name, field(name), "a whole number below 2^31", fallback);
    }

    public boolean flag(String name) {
        JsonNode field = field(name);
        return field.isBoolean() ? field.booleanValue() : complain(name, field, "true or false", false);
    }

    public boolean flagOr(String name, boolean fallback) {
        return has(name) ? flag(name) : fallback;
    }

    /** A moment in ISO 8601 with its offset. */
    public Instant instant(String name) {
        JsonNode field = field(name);
        if (field.isTextual()) {
            try {
                return OffsetDateTime.parse(field.textValue()).toInstant();
            } catch (DateTimeException notATime) {
                // said below, together with fields that are no text at all
            }
        }
        return complain(name, field, "an ISO 8601 time with its offset, such as 2026-01-05T00:00:00Z", Instant.EPOCH);
    }

    public Instant instantOr(String name, Instant fallback) {
        return has(name) ? instant(name) : fallback;
    }

    /** One constant of an enum, written in lower case. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Fields::lower).toList();
        return type.getEnumConstants()[names.indexOf(choice(name, names))];
    }

    /** One of these texts; the first, where it is none of them. */
    public String choice(String name, List<String> choices) {
        JsonNode field = field(name);
        return field.isTextual() && choices.contains(field.textValue())
                ? field.textValue()
                : unknown(name, choices, choices.get(0));
    }

    private <T> T unknown(String name, List<String> known, T stand) {
        JsonNode field = field(name);
        String wanted = "one of " + String.join(", ", known);
        if (!field.isTextual()) {
            return complain(name, field, wanted, stand);
        }
        refuse(
                name,
                "%s has '%s' = %s. Give %s.%s"
                        .formatted(what, name, shown(field), wanted, Nearest.hint(field.textValue(), known)));
        return stand;
    }

    /** The field as it stands; a missing node where it is absent. */
    public JsonNode node(String name) {
        return field(name);
    }

    /** The texts of an array; none where it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode field = field(name);
        for (JsonNode each : field) {
            texts.add(each.asText());
        }
        boolean usable = !has(name) || (field.isArray() && allText(field));
        return usable ? texts : complain(name, field, "an array of texts", List.of());
    }

    private static boolean allText(JsonNode array) {
        for (JsonNode each : array) {
            if (!each.isTextual()) {
                return false;
            }
        }
        return true;
    }

    /** The entries of an object of numbers. */
    public Map<String, Double> numbers(String name) {
        return NumberMap.read(name, this, field(name));
    }

    /** The entries of an object of texts; none where it is absent. */
    public Map<String, String> labels(String name) {
        return has(name) ? LabelMap.read(name, this, field(name)) : Map.of();
    }

    /** Where the object begins in its file, from 1; 0 where that is not known. */
    public int line() {
        return LinedObject.lineOf(node);
    }

    public boolean has(String name) {
        known.add(name);
        return node.hasNonNull(name);
    }

    /** Adds a reason of the caller's own, about the object as a whole: a full sentence with advice. */
    public void refuse(String reason) {
        objections.add(new InputObjection(LinedObject.lineOf(node), reason));
    }

    /** Adds a reason of the caller's own, about one field. */
    public void refuse(String field, String reason) {
        objections.add(new InputObjection(LinedObject.lineOf(node, field), reason));
    }

    /** Takes the value, or adds all reasons why there is none. */
    public <T> @Nullable T take(Parsed<T> parsed) {
        int line = LinedObject.lineOf(node);
        parsed.objections().forEach(objection -> objections.add(objection.at(line)));
        return parsed.toOptional().orElse(null);
    }

    /** Every reason so far, where what was asked for cannot decide whether the other fields are known. */
    public <T> Parsed<T> refused() {
        return new Parsed.Refused<>(objections);
    }

    /** The value that {@code make} builds, or every reason why it cannot be. */
    public <T> Parsed<T> finish(Supplier<T> make) {
        node.fieldNames().forEachRemaining(this::refuseUnknown);
        if (!objections.isEmpty()) {
            return new Parsed.Refused<>(objections);
        }
        try {
            return Parsed.ok(make.get());
        } catch (IllegalArgumentException refused) {
            String reason = String.valueOf(refused.getMessage());
            return Parsed.refused(lineNamedIn(reason), reason);
        }
    }

    /** Where the first field stands that a reason names, or the object. */
    private int lineNamedIn(String reason) {
        return known.stream()
                .filter(name -> node.has(name) && reason.contains("'" + name + "'"))
                .findFirst()
                .map(name -> LinedObject.lineOf(node, name))
                .orElse(LinedObject.lineOf(node));
    }

    static boolean isFinite(JsonNode field) {
        return field.isNumber() && Double.isFinite(field.doubleValue());
    }

    static String shown(JsonNode field) {
        String text = field.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private JsonNode field(String name) {
        known.add(name);
        JsonNode field = node.get(name);
        return field == null || field.isNull() ? MissingNode.getInstance() : field;
    }

    private void refuseUnknown(String name) {
        if (!known.contains(name)) {
            String meant =
                    Nearest.to(name, known).map("Did you mean '%s'?"::formatted).orElse("Remove it.");
            refuse(
                    name,
                    "%s has an unknown field '%s'. %s There are %s."
                            .formatted(what, name, meant, String.join(", ", known)));
        }
    }

    private <T> T complain(String name, JsonNode field, String wanted, T stand) {
        if (node.isObject()) {
            refuse(
                    name,
                    field.isMissingNode()
                            ? "%s has no '%s'. Add it as %s.".formatted(what, name, wanted)
                            : "%s has '%s' = %s. Give %s.".formatted(what, name, shown(field), wanted));
        }
        return stand;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
