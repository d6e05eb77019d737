package dev.interlock.routes.web.api;

import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.doors.DeadLetterResend;
import dev.interlock.routes.ingest.Unmapped;
import dev.interlock.routes.ingest.inventory.Census;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything of the controller that the web shows and steers.
 *
 * @param rulebook the rulebook in use
 * @param census the devices, as the doors know them
 * @param unmapped what came in and has no place in the mapping
 * @param checks what {@code /health} asks; whether the rulebook is in order is added to them
 * @param letters sends what could not be used through its door again
 * @param runbooks what people wrote down for a situation
 * @param alerts those who are told of alerts
 * @param money what the fleet costs
 * @param faults what can be made to go wrong in a simulated world
 * @param clock the wall clock, for how long the controller has been up
 */
public record WebContext(
        ControlRoom room,
        AuditAnswers audit,
        Supplier<Rulebook> rulebook,
        Supplier<Census> census,
        Meters meters,
        Supplier<List<Unmapped>> unmapped,
        List<ComponentHealth> checks,
        DeadLetterResend letters,
        Runbooks runbooks,
        ReceiverDesk alerts,
        FleetMoney money,
        WorldFaults faults,
        InstantSource clock) {
    public WebContext {
        checks = List.copyOf(checks);
    }
}
