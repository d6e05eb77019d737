package dev.interlock.routes.loop;

import dev.interlock.routes.planning.Asking;
import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Instant;
import java.util.List;

/**
 * What a decision loop begins with. Another one that begins with the same and takes the same turns decides the same.
 *
 * @param at when, by the controller's clock
 * @param nanos when, by its stopwatch
 * @param switches mode and kill switch, as they are kept
 * @param work what was under way when the last controller stopped, as it is kept; empty for nothing
 * @param alerts what other systems said was wrong when the last controller stopped
 * @param alertsMost how many alerts are held at once
 * @param alertsKeptMillis how long an alert that nobody repeats is believed without a word about it
 */
public record LoopStart(
        Instant at,
        long nanos,
        Rulebook rulebook,
        Inventory inventory,
        Memory memory,
        String switches,
        String work,
        List<HeldAlert> alerts,
        Asking asking,
        int alertsMost,
        long alertsKeptMillis) {
    public LoopStart {
        alerts = List.copyOf(alerts);
    }

    /** The same under another rulebook. */
    public LoopStart under(Rulebook other) {
        return new LoopStart(
                at, nanos, other, inventory, memory, switches, work, alerts, asking, alertsMost, alertsKeptMillis);
    }

    AlertBook book() {
        return new AlertBook(RulebookSession.site(inventory), alertsMost, alertsKeptMillis, alerts, at.toEpochMilli());
    }
}
