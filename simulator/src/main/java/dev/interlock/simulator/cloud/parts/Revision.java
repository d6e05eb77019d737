package dev.interlock.simulator.cloud.parts;

import java.util.Map;

/** One declared configuration of a part, by the number under which it was declared; the first is 1. */
record Revision(int number, Map<String, String> environment) {
    Revision {
        environment = Map.copyOf(environment);
    }
}
