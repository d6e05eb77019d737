package dev.interlock.routes.agents;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One task on its way to one agent, as it was when it was signed.
 *
 * @param audience the only agent that may open it
 * @param attempt 1 for the first delivery of the task, higher for retries
 * @param timestamp when it was sealed
 * @param nonce 128 random bits in hexadecimal
 */
public record Envelope(
        Agent audience, UUID plan, String task, Action action, int attempt, Instant timestamp, String nonce, long seq) {
    /** How long an envelope may travel. */
    public static final Duration TIME_TO_LIVE = Duration.ofMinutes(2);

    /** How far the clocks of controller and agent may differ. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    /** Names the effect, which an agent brings about once however often it is told. */
    public String effect() {
        return plan + "/" + task;
    }
}
