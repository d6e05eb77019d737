package dev.interlock.routes.operator;

import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the controller knew after its latest turn.
 *
 * @param now the controller's clock; the simulated world's time when it watches one
 * @param rulebookHash SHA-256 of the rulebook in use
 * @param rulebookFault why the newest edit of the rulebook was not taken, in one sentence; null when it was
 * @param inventory the devices that exist, heard of or not
 * @param inventoryFault why the newest edit of the inventory was not taken; null when it was
 * @param waiting plans that wait for a person
 * @param reports what people reported and is not settled
 * @param questions the planner's questions that wait for a person
 * @param alerts what other systems say is wrong
 * @param demand what utilities ask for and is not over, the earliest first
 * @param alertsKept how long such an alert is believed without being repeated
 */
public record View(
        Instant now,
        Mode mode,
        boolean killSwitch,
        String rulebookHash,
        @Nullable String rulebookFault,
        Inventory inventory,
        @Nullable String inventoryFault,
        Collection<DeviceFact> devices,
        Collection<Job> jobs,
        List<Condition> conditions,
        List<Incident> incidents,
        List<Attempt> attempts,
        List<Plan> waiting,
        List<Report> reports,
        List<OpenQuestion> questions,
        List<HeldAlert> alerts,
        List<DemandEvent> demand,
        Duration alertsKept) {
    public View withKillSwitch(boolean on) {
        return on == killSwitch
                ? this
                : new View(
                        now,
                        mode,
                        on,
                        rulebookHash,
                        rulebookFault,
                        inventory,
                        inventoryFault,
                        devices,
                        jobs,
                        conditions,
                        incidents,
                        attempts,
                        waiting,
                        reports,
                        questions,
                        alerts,
                        demand,
                        alertsKept);
    }
}
