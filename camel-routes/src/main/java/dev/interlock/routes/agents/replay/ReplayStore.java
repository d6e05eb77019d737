package dev.interlock.routes.agents.replay;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Refusal.Reason;
import dev.interlock.rules.plan.Action;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one agent has been sent and what became of it. An admission is on the disk before {@link #admit} returns.
 * Thread-safe; one process at a time.
 */
public final class ReplayStore implements AutoCloseable {
    private static final Duration EFFECTS_KEPT = Duration.ofDays(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);
    private static final String WINDOW = "window";

    private final ReplayPages pages;
    private Instant nextCleaning = Instant.MIN;

    private ReplayStore(ReplayPages pages) {
        this.pages = pages;
    }

    /**
     * The store in a file, which is made where it is missing.
     *
     * @throws StoreUnavailable another process has it open, or it cannot be read
     */
    public static ReplayStore in(Path file) {
        return new ReplayStore(ReplayPages.in(file));
    }

    /** A store that is gone when it is closed: for replays. */
    public static ReplayStore inMemory() {
        return new ReplayStore(ReplayPages.inMemory());
    }

    /**
     * Takes an envelope that was opened, or says why it must not be acted on.
     *
     * @throws StoreUnavailable it cannot be remembered
     */
    public synchronized Optional<Refusal> admit(Envelope envelope, Instant now) {
        return pages.write(() -> {
            clean(now);
            SequenceWindow window = window();
            Optional<Refusal> refusal = refusal(envelope, window);
            if (refusal.isEmpty()) {
                take(envelope, window, now);
            }
            return refusal;
        });
    }

    /** The answer to a task that took effect before. */
    public synchronized Optional<AgentResult> done(String effect) {
        return effect(effect).filter(Effect::done).map(Effect::result);
    }

    /**
     * Remembers what became of a task. Were this lost with the power, the task would be sent to the world again under the
     * same effect, which is harmless; so it does not wait for the disk.
     */
    public synchronized void settle(Envelope envelope, AgentResult result, Instant now) {
        String settled = Effect.settled(envelope, result, now).write();
        pages.writeSoon(() -> Optional.ofNullable(pages.effects().put(envelope.effect(), settled)));
    }

    @Override
    public synchronized void close() {
        pages.close();
    }

    private SequenceWindow window() {
        String written = pages.marks().get(WINDOW);
        return written == null ? SequenceWindow.NOTHING : SequenceWindow.read(written);
    }

    private Optional<Effect> effect(String name) {
        return Optional.ofNullable(pages.effects().get(name)).map(Effect::read);
    }

    private Optional<Refusal> refusal(Envelope envelope, SequenceWindow window) {
        Optional<Reason> spent = window.refuses(envelope.epoch(), envelope.seq());
        if (spent.isPresent()) {
            return Optional.of(Sentences.of(spent.get(), envelope, window));
        }
        if (envelope.epoch() == window.epoch() && pages.nonces().containsKey(envelope.nonce())) {
            return Optional.of(Sentences.of(Reason.REPLAYED, envelope, window));
        }
        return effect(envelope.effect())
                .filter(before -> !before.action().equals(Effect.asked(envelope)))
                .map(before -> Sentences.of(Reason.CHANGED_TASK, envelope, window));
    }

    private void take(Envelope envelope, SequenceWindow window, Instant now) {
        if (envelope.epoch() > window.epoch()) {
            pages.nonces().clear();
        }
        pages.marks()
                .put(WINDOW, window.taking(envelope.epoch(), envelope.seq()).write());
        pages.nonces().put(envelope.nonce(), envelope.expiresAt().toEpochMilli());
        boolean lasting = !(envelope.action() instanceof Action.Read);
        if (lasting && effect(envelope.effect()).filter(Effect::done).isEmpty()) {
            pages.effects().put(envelope.effect(), Effect.begun(envelope, now).write());
        }
    }

    /** Forgets what can no longer matter: nonces of envelopes that have expired, and effects of yesterday. */
    private void clean(Instant now) {
        if (now.isBefore(nextCleaning)) {
            return;
        }
        nextCleaning = now.plus(BETWEEN_CLEANINGS);
        long expired = now.minus(Envelope.SKEW).toEpochMilli();
        forget(pages.nonces(), expiry -> expiry < expired);
        Instant old = now.minus(EFFECTS_KEPT);
        forget(pages.effects(), effect -> Effect.read(effect).at().isBefore(old));
        pages.tidy();
    }

    /** By name, because the map's views cannot remove. */
    private static <V> void forget(Map<String, V> map, Predicate<V> old) {
        List<String> names = map.entrySet().stream()
                .filter(each -> old.test(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        names.forEach(map::remove);
    }
}
