package dev.interlock.simulator.door;

import dev.interlock.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps a world so that its clock keeps up with a real one, times a speed. Where somebody follows the world, it waits
 * for them: a machine that stalls then slows the world down, and never looks like telemetry that stays away.
 */
public final class Pacer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
    private static final long LOOK_MILLIS = 50;

    /** After a long stall the world loses time rather than running through all of it at once. */
    private static final int MOST_STEPS_AT_ONCE = 100;

    private final World world;
    private final double speed;
    private final InstantSource clock;
    private final InstantSource follower;
    private final Duration lead;
    private final Duration step;
    private final ScheduledExecutorService thread;
    private Instant realBefore;
    private double owedSeconds;

    private Pacer(
            World world,
            double speed,
            InstantSource clock,
            InstantSource follower,
            Duration lead,
            ScheduledExecutorService thread) {
        this.world = world;
        this.speed = speed;
        this.clock = clock;
        this.follower = follower;
        this.lead = lead;
        this.thread = thread;
        step = Duration.ofMillis(Math.round(world.spec().stepSeconds() * 1_000));
        realBefore = clock.instant();
    }

    /**
     * Starts pacing on a thread of its own.
     *
     * @param speed simulated seconds per second of {@code clock}, above 0
     */
    public static Pacer start(World world, double speed, InstantSource clock) {
        return start(world, speed, clock, world::now, Duration.ZERO);
    }

    /**
     * Starts pacing on a thread of its own, for somebody who follows the world.
     *
     * @param speed simulated seconds per second of {@code clock}, above 0, as long as the follower keeps up
     * @param follower the newest moment of the world that the follower has seen
     * @param lead how far the world may be ahead of that
     */
    public static Pacer start(World world, double speed, InstantSource clock, InstantSource follower, Duration lead) {
        Pacer pacer = idle(world, speed, clock, follower, lead);
        var ticking = pacer.thread.scheduleWithFixedDelay(
                pacer::catchUpOrLog, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debug("Pacing at speed {}: {}", speed, ticking);
        return pacer;
    }

    /** A pacer that only moves when it is told to catch up. */
    static Pacer idle(World world, double speed, InstantSource clock) {
        return idle(world, speed, clock, world::now, Duration.ZERO);
    }

    /** The same, for somebody who follows the world. */
    static Pacer idle(World world, double speed, InstantSource clock, InstantSource follower, Duration lead) {
        if (!(speed > 0 && speed <= 100_000)) {
            throw new IllegalArgumentException("A world cannot run at speed %s. Give above 0.".formatted(speed));
        }
        return new Pacer(world, speed, clock, follower, lead, Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "world-pacer");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Takes the steps that have become due since the last time. */
    synchronized void catchUp() {
        Instant real = clock.instant();
        owedSeconds += Math.max(0, Duration.between(realBefore, real).toMillis() / 1_000.0) * speed;
        realBefore = real;
        double each = step.toMillis() / 1_000.0;
        owedSeconds = Math.min(owedSeconds, each * MOST_STEPS_AT_ONCE);
        for (; owedSeconds >= each && !ahead(); owedSeconds -= each) {
            world.step(step);
        }
        // Time that was spent waiting is gone; the world does not hurry afterwards.
        owedSeconds = Math.min(owedSeconds, each);
    }

    private boolean ahead() {
        return world.now().minus(lead).isAfter(follower.instant());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void catchUpOrLog() {
        try {
            catchUp();
        } catch (RuntimeException bug) {
            LOG.error("A step of the world failed; the next one is tried all the same.", bug);
        }
    }
}
