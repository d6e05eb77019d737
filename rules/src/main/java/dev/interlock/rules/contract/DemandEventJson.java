package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of demand response in the words of OpenADR 3: {@code {"id", "programID", "eventName", "intervalPeriod": {"start",
 * "duration"}, "payloadDescriptors": [{"payloadType", "units"}], "intervals": [{"id", "payloads": [{"type", "values"}]}]}} with one
 * interval of one payload: an {@code IMPORT_CAPACITY_LIMIT} in {@code KW}, or a {@code DISPATCH_SETPOINT_RELATIVE} below 0 in
 * {@code KW} or {@code PERCENT} of what was drawn before.
 */
public final class DemandEventJson {
    private static final String LIMIT = "IMPORT_CAPACITY_LIMIT";
    private static final String LESS = "DISPATCH_SETPOINT_RELATIVE";
    private static final int LONGEST_NAME = 100;

    private DemandEventJson() {}

    /** What a payload asks for. */
    private record Asked(DemandRequest request, double amount) {}

    public static Parsed<DemandEvent> read(JsonNode node) {
        Fields fields = Fields.of("The event", node);
        List.of("objectType", "createdDateTime", "modificationDateTime", "priority", "by")
                .forEach(fields::node);
        String id = name(fields, "id", "");
        String program = name(fields, "programID", null);
        String name = name(fields, "eventName", id);
        long[] period = period(fields);
        Asked asked = fields.take(asked(fields.node("intervals"), fields.node("payloadDescriptors")));
        if (period.length == 0 || asked == null) {
            return fields.refused();
        }
        return fields.finish(() ->
                new DemandEvent(id, program, name, period[0], period[1], asked.request(), asked.amount(), Double.NaN));
    }

    /** One line, which has to be there where nothing stands in for it. */
    private static String name(Fields fields, String field, @Nullable String otherwise) {
        String text = otherwise == null || otherwise.isEmpty() ? fields.text(field) : fields.textOr(field, otherwise);
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            fields.refuse(
                    field,
                    "The event's '%s' is not one line of at most %d characters. Shorten it."
                            .formatted(field, LONGEST_NAME));
        }
        return text;
    }

    /** From when until when, in epoch milliseconds; nothing where it does not say. */
    private static long[] period(Fields event) {
        Fields period = Fields.of("The event's 'intervalPeriod'", event.node("intervalPeriod"));
        period.node("randomizeStart");
        Instant start = period.instant("start");
        String text = period.text("duration");
        Parsed<long[]> read = period.finish(() -> new long[] {start.toEpochMilli(), end(start, text)});
        long[] taken = event.take(read);
        return taken == null ? new long[0] : taken;
    }

    private static long end(Instant start, String duration) {
        try {
            return start.plus(Duration.parse(duration)).toEpochMilli();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(
                    "The event's 'duration' is '%s'. Give an ISO 8601 duration such as PT3H.".formatted(duration),
                    unreadable);
        }
    }

    private static Parsed<Asked> asked(JsonNode intervals, JsonNode descriptors) {
        JsonNode payloads = intervals.path(0).path("payloads");
        if (intervals.size() != 1 || payloads.size() != 1) {
            return Parsed.refused(
                    "The event has %d 'intervals' with %d 'payloads' in the first. Send an event for each interval, with one payload."
                            .formatted(intervals.size(), payloads.size()));
        }
        Fields payload = Fields.of("The event's payload", payloads.path(0));
        String type = payload.choice("type", List.of(LIMIT, LESS));
        JsonNode values = payload.node("values");
        String units = units(type, descriptors);
        if (values.size() != 1 || !Fields.isFinite(values.path(0))) {
            payload.refuse(
                    "values",
                    "The event's payload has 'values' = %s. Give one number in brackets."
                            .formatted(Fields.shown(values)));
        }
        double value = values.path(0).asDouble();
        return payload.finish(() -> asked(type, units, value));
    }

    private static String units(String type, JsonNode descriptors) {
        for (JsonNode each : descriptors) {
            if (each.path("payloadType").asText().equals(type)) {
                return each.path("units").asText();
            }
        }
        return "";
    }

    private static Asked asked(String type, String units, double value) {
        boolean kilowatts = units.equals("KW");
        if (!kilowatts && !(units.equals("PERCENT") && type.equals(LESS))) {
            throw new IllegalArgumentException("The event's 'payloadDescriptors' give %s the unit '%s'. Give KW%s."
                    .formatted(type, units, type.equals(LESS) ? " or PERCENT" : ""));
        }
        if (type.equals(LIMIT)) {
            return new Asked(DemandRequest.LIMIT_WATTS, value * 1_000);
        }
        if (!(value < 0)) {
            throw new IllegalArgumentException(
                    "The event asks to draw %s %s more by its '%s'. Give a number below 0: less is asked for."
                            .formatted(value, units, LESS));
        }
        return kilowatts
                ? new Asked(DemandRequest.LESS_WATTS, -value * 1_000)
                : new Asked(DemandRequest.LESS_PERCENT, -value);
    }
}
