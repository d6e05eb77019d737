package dev.interlock.scenarios.attack;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What a controller knew at one moment of a run. */
record LiveState(
        String name, Inventory inventory, Facts facts, List<Attempt> attempts, List<String> incidents, Instant now) {
    static LiveState of(String name, Inventory inventory, View view) {
        return new LiveState(
                name,
                inventory,
                Facts.of(view.devices(), view.jobs()),
                view.attempts(),
                view.incidents().stream().map(Incident::id).toList(),
                view.now());
    }

    Ground ground(SplittableRandom dice) {
        return new Ground(facts, inventory, now, dice);
    }
}
