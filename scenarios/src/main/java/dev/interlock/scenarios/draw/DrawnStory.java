package dev.interlock.scenarios.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.PlainJson;
import java.util.List;
import java.util.function.Consumer;

/** A scenario's file while it is drawn: what it is called, its world, and what goes wrong in it. Used by one thread. */
abstract class DrawnStory {
    private static final List<Double> NOISES = List.of(0.1, 0.2, 0.2, 0.2, 0.5, 1.0);
    private static final int MOST_SEED = 1_000_000;

    private final Dice dice;
    private final ObjectNode json = PlainJson.MAPPER.createObjectNode();
    private final ObjectNode world = PlainJson.MAPPER.createObjectNode();
    private final ObjectNode expect = PlainJson.MAPPER.createObjectNode();

    DrawnStory(String name, String description, Dice dice, int durationSeconds) {
        this.dice = dice;
        json.put("name", name)
                .put("description", description)
                .put("seed", dice.between(1, MOST_SEED))
                .put("noise", dice.any(NOISES))
                .put("duration_seconds", durationSeconds);
        json.set("world", world);
        json.putArray("faults");
        json.set("expect", expect);
    }

    Dice dice() {
        return dice;
    }

    ObjectNode json() {
        return json;
    }

    ObjectNode world() {
        return world;
    }

    /** One more goes wrong. */
    final void fault(String type, String target, int at, int lasting, Consumer<ObjectNode> figures) {
        ObjectNode fault = json.withArray("faults").addObject();
        fault.put("type", type).put("target", target).put("at_seconds", at).put("for_seconds", lasting);
        figures.accept(fault);
    }

    final void fault(String type, String target, int at, int lasting) {
        fault(type, target, at, lasting, fault -> {});
    }

    /** All that is to be done is to tell people; of this above all. */
    final void onlyTelling(String... conditions) {
        expect.put("no_actions", true);
        seeing(conditions);
    }

    /** This must be seen. */
    final void seeing(String... conditions) {
        for (String condition : conditions) {
            expect.withArray("conditions").add(condition);
        }
    }
}
