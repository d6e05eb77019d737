package dev.interlock.advisor.model.limits;

import dev.interlock.advisor.model.chat.Spoken;
import dev.interlock.advisor.model.settings.Patience;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many exchanges run at the same time: a local model answers two at once more slowly than one after the other. */
public final class Slots {
    private final Patience patience;
    private final Semaphore free;

    public Slots(Patience patience) {
        this.patience = patience;
        this.free = new Semaphore(patience.concurrency(), true);
    }

    /** Waits for a place; why there is none. */
    public Optional<String> take() {
        try {
            if (free.tryAcquire(patience.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.of("The model was busy with %d other questions for %s. Wait, or raise 'advisor.concurrency'."
                .formatted(patience.concurrency(), Spoken.of(patience.timeout())));
    }

    public void giveBack() {
        free.release();
    }
}
