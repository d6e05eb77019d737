package dev.interlock.scenarios.demand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandRequest;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.scenarios.format.Items;
import dev.interlock.scenarios.format.Within;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a story's {@code "demand": [{"at_seconds", "start_seconds", "for_seconds", "less_percent"}]}; in place of the last, {@code
 * "less_watts"} or {@code "limit_watts"}. What has no start begins when it is told.
 */
public final class ToldDemandJson {
    private ToldDemandJson() {}

    /** The events among the fields of a whole scenario; what is wrong with them is refused there. */
    public static List<ToldDemand> read(Fields scenario, Duration duration) {
        List<ToldDemand> told = new ArrayList<>();
        JsonNode list = scenario.node("demand");
        if (!list.isMissingNode() && !list.isArray()) {
            scenario.refuse("demand", "The scenario has a 'demand' that is no list. Give its events in brackets.");
        }
        int index = 0;
        for (JsonNode each : Items.of(list)) {
            String path = "demand[%d]".formatted(index++);
            ToldDemand event = scenario.take(Within.path(path, event(each)));
            if (event != null && event.ends().compareTo(duration) > 0) {
                scenario.refuse(
                        "demand",
                        "%s: The event ends %d s after the beginning, and the story lasts %d s. Let it last longer."
                                .formatted(path, event.ends().toSeconds(), duration.toSeconds()));
            }
            if (event != null) {
                told.add(event);
            }
        }
        return told;
    }

    private static Parsed<ToldDemand> event(JsonNode node) {
        Fields fields = Fields.of("The event", node);
        double at = fields.number("at_seconds");
        double start = fields.numberOr("start_seconds", at);
        double seconds = fields.number("for_seconds");
        List<DemandRequest> given = Stream.of(DemandRequest.values())
                .filter(request -> fields.has(name(request)))
                .toList();
        if (given.size() != 1) {
            fields.refuse("The event asks for %d things. Give one of less_percent, less_watts and limit_watts."
                    .formatted(given.size()));
        }
        DemandRequest request = given.isEmpty() ? DemandRequest.LESS_PERCENT : given.get(0);
        double amount = fields.numberOr(name(request), 0);
        Duration told = HeadingJson.seconds(at);
        return fields.finish(() -> checked(
                new ToldDemand(told, HeadingJson.seconds(start), HeadingJson.seconds(seconds), request, amount)));
    }

    /** What a controller would not read is told now. */
    private static ToldDemand checked(ToldDemand told) {
        told.event(1, Instant.EPOCH);
        return told;
    }

    private static String name(DemandRequest request) {
        return request.name().toLowerCase(Locale.ROOT);
    }
}
