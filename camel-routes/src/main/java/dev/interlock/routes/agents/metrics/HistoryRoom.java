package dev.interlock.routes.agents.metrics;

/** How many bytes the history may take, and has taken. Those who are in do not grow into what is kept for newcomers. */
final class HistoryRoom {
    private static final int KEPT_FOR_NEWCOMERS = 8;

    private final long most;
    private long taken;

    HistoryRoom(long most) {
        this.most = most;
    }

    boolean has(long bytes) {
        return taken + bytes <= most;
    }

    boolean take(long bytes) {
        boolean room = has(bytes);
        taken += room ? bytes : 0;
        return room;
    }

    boolean takeToGrow(long bytes) {
        return has(bytes + most / KEPT_FOR_NEWCOMERS) && take(bytes);
    }

    void give(long bytes) {
        taken -= bytes;
    }

    long most() {
        return most;
    }
}
