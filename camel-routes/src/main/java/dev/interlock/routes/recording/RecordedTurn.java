package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A turn as it was recorded.
 *
 * @param number from 1, without gaps
 * @param heard the keys of the tasks whose agents were at them
 * @param decided what it decided, as {@link DecisionRow} words it
 */
public record RecordedTurn(
        long number,
        Moment moment,
        long nanos,
        JsonNode event,
        List<String> heard,
        boolean killed,
        boolean killedAfter,
        Map<Action, String> unable,
        List<String> decided) {
    static RecordedTurn read(JsonNode line) {
        Instant now = Instant.parse(line.path("at").asText());
        Duration late = LoopJson.text(line, "late").map(Duration::parse).orElse(Duration.ZERO);
        List<String> heard = new ArrayList<>();
        line.path("heard").forEach(key -> heard.add(key.asText()));
        Map<Action, String> unable = new HashMap<>();
        line.path("unable")
                .forEach(each -> unable.put(
                        ActionJson.read(each.path("action")).orThrow(),
                        each.path("why").asText()));
        List<String> decided = new ArrayList<>();
        line.path("decided").forEach(row -> decided.add(row.toString()));
        return new RecordedTurn(
                line.path("turn").asLong(),
                new Moment(now, now.minus(late)),
                line.path("nanos").asLong(),
                Objects.requireNonNull(line.get("event")),
                heard,
                line.path("killed").asBoolean(),
                line.path("killed_after").asBoolean(line.path("killed").asBoolean()),
                unable,
                decided);
    }

    /**
     * What happened.
     *
     * @param deliveries those that were sent before, by their keys
     * @throws UnknownDelivery it answers a task that is not among them
     */
    public Event event(Map<String, Delivery> deliveries) {
        return LoopJson.event(event, deliveries);
    }

    /** The kill switch was thrown while it was decided, by somebody whose own turn came later: a replay cannot know when in it. */
    public boolean isTorn() {
        return killed != killedAfter && !kind().equals(Event.Acted.class.getSimpleName());
    }

    /** What kind of event it was. */
    public String kind() {
        return event.path("is").asText();
    }

    /** The name by which events and rows know a delivery. */
    public static String key(Delivery delivery) {
        return LoopJson.key(delivery);
    }
}
