package dev.interlock.routes.operator;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stop. Thrown, it counts at once, whatever holds the loop, the audit or the disk. A thread of its own writes down that it
 * was thrown: first in a file beside the audit, so that not even a crash lets go of it, then by way of the loop in the audit, as soon
 * as that is possible. Thread-safe.
 */
public final class KillSwitch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KillSwitch.class);

    private final Switches switches;
    private final StopNote note;
    private final BiConsumer<OperatorAct, String> loop;
    private final Queue<CompletableFuture<Void>> unrecorded = new ConcurrentLinkedQueue<>();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(KillSwitch::thread);
    private final Optional<String> unheard;

    /** @param loop takes an act, and who did it, to the decision loop, and may wait for room there */
    public KillSwitch(Switches switches, StopNote note, BiConsumer<OperatorAct, String> loop) {
        this.switches = switches;
        this.note = note;
        this.loop = loop;
        this.unheard = note.by().filter(by -> !switches.killed());
        unheard.ifPresent(by -> switches.kill());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "kill-switch");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Stops every dispatch; never waits.
     *
     * @return completes once it stands in the audit
     */
    public CompletableFuture<Void> stop(String by) {
        switches.kill();
        CompletableFuture<Void> recorded = new CompletableFuture<>();
        clerk.execute(() -> write(by, recorded));
        return recorded;
    }

    /** Has it recorded where the last controller was stopped and ended before its audit took it. */
    public void resume() {
        unheard.ifPresent(by -> {
            LOG.warn("The kill switch is on: {} threw it, and the last controller ended before that was recorded.", by);
            clerk.execute(() -> write(by, new CompletableFuture<>()));
        });
    }

    private void write(String by, CompletableFuture<Void> recorded) {
        unrecorded.add(recorded);
        note.leave(by);
        try {
            loop.accept(new OperatorAct.Stop(), by);
        } catch (RuntimeException e) {
            unrecorded.removeIf(waiting -> waiting == recorded);
            recorded.completeExceptionally(e);
            LOG.error("The kill switch is on, but that could not be told to the decision loop.", e);
        }
    }

    /** To be told of everything that was recorded, in its order. */
    public void recorded(Entry entry) {
        if (entry instanceof OperatorActEntry act && act.act().equals(OperatorActEntry.Act.KILL_SWITCH)) {
            if ("on".equals(act.setting())) {
                CompletableFuture<Void> oldest = unrecorded.poll();
                if (oldest != null) {
                    oldest.complete(null);
                }
            } else if (!switches.killed()) {
                note.remove();
            }
        }
    }

    /** Whoever waits for the record is told that this controller does not write it any more. */
    @Override
    public void close() {
        clerk.shutdownNow();
        unrecorded.forEach(waiting -> waiting.cancel(false));
    }
}
