package dev.interlock.scenarios.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A scenario that chance drew, as its file has it.
 *
 * @param kind what goes wrong in it
 */
public record DrawnScenario(String name, DrawnKind kind, ObjectNode json) {
    /** What its file is called. */
    public String fileName() {
        return name + ".json";
    }

    /** What its file says. */
    public String text() {
        return json.toPrettyString() + "\n";
    }
}
