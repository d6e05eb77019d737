package dev.interlock.simulator.cloud.fault;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.fault.FaultWindow;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each fault about at its time and ends it at its end, at the latest when the schedule is closed. A fault that cannot
 * be brought about says why, and stops no other.
 */
public final class FaultSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultSchedule.class);
    private static final long LOOK_MILLIS = 200;

    private final Levers levers;
    private final InstantSource clock;
    private final Map<String, Entry> entries = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "faults");
        daemon.setDaemon(true);
        return daemon;
    });

    /** Where a fault is in its life. */
    public enum State {
        COMING,
        ACTIVE,
        OVER,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A fault and what became of it.
     *
     * @param reason why it could not be brought about or ended; empty where it could
     */
    public record Entry(ShopFault fault, State state, String reason) {}

    public FaultSchedule(Levers levers, InstantSource clock) {
        this.levers = levers;
        this.clock = clock;
        var looking = thread.scheduleWithFixedDelay(this::lookOrLog, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debug("Faults are looked at every {} ms: {}", LOOK_MILLIS, looking);
    }

    /** Orders a fault; returns its id. */
    public String add(ShopFault fault) {
        synchronized (entries) {
            String id = "fault-" + (entries.size() + 1);
            entries.put(id, new Entry(fault, State.COMING, ""));
            return id;
        }
    }

    /** Ends a fault now, or lets one not come; false where there is none of this id that is not over. */
    public synchronized boolean heal(String id) {
        Entry entry = entries.get(id);
        if (entry == null || entry.state() == State.OVER) {
            return false;
        }
        entries.put(
                id,
                entry.state() == State.ACTIVE ? ended(entry) : new Entry(entry.fault(), State.OVER, entry.reason()));
        return true;
    }

    /** All by id, at once: one that is being brought about or ended at this moment is told as it was before. */
    public Map<String, Entry> all() {
        synchronized (entries) {
            return new LinkedHashMap<>(entries);
        }
    }

    /** Ends all that are there. */
    @Override
    public void close() {
        // A fault that is being brought about at this moment is waited for, so that it can be ended.
        thread.shutdown();
        change(entry -> entry.state() == State.ACTIVE ? ended(entry) : entry);
    }

    private void lookOrLog() {
        try {
            look();
        } catch (RuntimeException bug) {
            LOG.error("The faults could not be looked at; they are looked at again.", bug);
        }
    }

    void look() {
        long now = clock.millis();
        change(entry -> next(entry, now));
    }

    private synchronized void change(UnaryOperator<Entry> changed) {
        all().forEach((id, entry) -> entries.put(id, changed.apply(entry)));
    }

    private Entry next(Entry entry, long now) {
        FaultWindow window = entry.fault().window();
        return switch (entry.state()) {
            case COMING -> now >= window.until() ? missed(entry) : window.contains(now) ? begun(entry) : entry;
            case ACTIVE -> window.contains(now) ? entry : ended(entry);
            case OVER, FAILED -> entry;
        };
    }

    private static Entry missed(Entry entry) {
        return new Entry(entry.fault(), State.FAILED, "Its time was over before it could begin.");
    }

    private Entry begun(Entry entry) {
        try {
            entry.fault().kind().begin(levers, entry.fault());
            return new Entry(entry.fault(), State.ACTIVE, "");
        } catch (RuntimeException trouble) {
            String reason = told(entry, "brought about", trouble);
            // What came about of it by half is not to stay.
            ended(entry);
            return new Entry(entry.fault(), State.FAILED, reason);
        }
    }

    private Entry ended(Entry entry) {
        try {
            entry.fault().kind().end(levers, entry.fault());
            return new Entry(entry.fault(), State.OVER, "");
        } catch (RuntimeException trouble) {
            return new Entry(entry.fault(), State.OVER, told(entry, "ended", trouble));
        }
    }

    private static String told(Entry entry, String what, RuntimeException trouble) {
        String fault = "'%s' at '%s'"
                .formatted(entry.fault().kind().type(), entry.fault().target());
        if (trouble instanceof RuntimeTrouble) {
            LOG.warn("{} could not be {}. {}", fault, what, trouble.getMessage());
        } else {
            LOG.error("{} could not be {}, by a bug.", fault, what, trouble);
        }
        return String.valueOf(trouble.getMessage());
    }
}
