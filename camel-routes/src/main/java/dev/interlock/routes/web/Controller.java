package dev.interlock.routes.web;

import dev.interlock.routes.decide.ControlRoom;
import dev.interlock.routes.meters.Meters;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything of the controller that the web shows and steers.
 *
 * @param checks what {@code /health} asks; whether the rulebook is in order is added to them
 * @param clock the wall clock, for how long the controller has been up
 */
public record Controller(
        ControlRoom room,
        AuditReader audit,
        RulebookReader rulebook,
        DeadLetters deadLetters,
        Meters meters,
        List<Check> checks,
        InstantSource clock) {
    public Controller {
        checks = List.copyOf(checks);
    }
}
