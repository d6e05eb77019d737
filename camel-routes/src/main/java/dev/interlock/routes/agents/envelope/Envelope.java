package dev.interlock.routes.agents.envelope;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One task on its way to one agent, as it was when it was signed. Whatever the agent acts on is in here.
 *
 * @param audience the only agent that may open it
 * @param attempt 1 for the first delivery of the task, higher for retries
 * @param epoch which start of the controller sealed it; a later start has a higher one
 * @param timestamp when it was sealed
 * @param timeToLive how long it may travel
 * @param skew how far the clocks of controller and agent may differ
 * @param nonce 128 random bits in hexadecimal
 * @param seq counts what this controller sealed since its start
 */
public record Envelope(
        Agent audience,
        UUID plan,
        String task,
        Action action,
        int attempt,
        long epoch,
        Instant timestamp,
        Duration timeToLive,
        Duration skew,
        String nonce,
        long seq) {
    /** How long an envelope may travel at most. */
    public static final Duration TIME_TO_LIVE = Duration.ofMinutes(2);

    /** How far the clocks of controller and agent may differ at most. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

    public Envelope {
        require(attempt >= 1, "'attempt' = %d. Count from 1.", attempt);
        require(epoch >= 1, "'epoch' = %d. Count from 1.", epoch);
        require(seq >= 1, "'seq' = %d. Count from 1.", seq);
        require(NONCE.matcher(nonce).matches(), "'nonce' = \"%s\". Give 32 hexadecimal digits.", nonce);
        require(within(timeToLive, TIME_TO_LIVE), "a time to live of %s. Give at most two minutes.", timeToLive);
        require(within(skew, SKEW), "a skew of %s. Give at most five seconds.", skew);
    }

    /** An envelope with the usual time to live and skew. */
    public Envelope(
            Agent audience,
            UUID plan,
            String task,
            Action action,
            int attempt,
            long epoch,
            Instant timestamp,
            String nonce,
            long seq) {
        this(audience, plan, task, action, attempt, epoch, timestamp, TIME_TO_LIVE, SKEW, nonce, seq);
    }

    /** Names the effect, which an agent brings about once however often it is told. */
    public String effect() {
        return plan + "/" + task;
    }

    /** When it is no longer good. */
    public Instant expiresAt() {
        return timestamp.plus(timeToLive);
    }

    private static boolean within(Duration duration, Duration most) {
        return !duration.isNegative() && duration.compareTo(most) <= 0;
    }

    private static void require(boolean met, String otherwise, Object value) {
        if (!met) {
            throw new IllegalArgumentException("The envelope has " + otherwise.formatted(value));
        }
    }
}
