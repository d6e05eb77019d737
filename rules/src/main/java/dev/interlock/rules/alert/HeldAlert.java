package dev.interlock.rules.alert;

/**
 * An alert that was told and is not over, and what is known of it besides. Kept over restarts.
 *
 * @param began when this episode began, as its sender says it; names the episode
 * @param watchdog it always fires: its end or its silence is the trouble
 * @param asked somebody was asked about it, or told
 * @param toldAt when it was last told, epoch milliseconds
 */
public record HeldAlert(
        FiringAlert alert, String fingerprint, long began, boolean watchdog, State state, boolean asked, long toldAt) {
    /** What it counts for. */
    public enum State {
        FIRING,
        /** A person settled it: it counts for nothing until it fires anew. */
        SETTLED,
        /** An alert that always fires is said to be over. */
        LAPSED
    }

    /** The rules see it. */
    public boolean counts() {
        return state == State.FIRING;
    }

    /** Somebody has to be asked about it where nothing explains it. */
    public boolean needsAsking() {
        return counts() && alert.troubles() && !asked;
    }

    HeldAlert afterAsking() {
        return new HeldAlert(alert, fingerprint, began, watchdog, state, true, toldAt);
    }

    /** The same where it is over. */
    public HeldAlert ended() {
        return now(State.SETTLED);
    }

    HeldAlert told(long now) {
        return new HeldAlert(alert, fingerprint, began, watchdog, state, asked, now);
    }

    HeldAlert now(State next) {
        return new HeldAlert(alert, fingerprint, began, watchdog, next, asked, toldAt);
    }

    /** Nobody repeated it for this long. */
    public boolean isUnconfirmed(long now, long keptMillis) {
        return now - toldAt > keptMillis;
    }
}
