package dev.interlock.routes.web.http;

import java.util.concurrent.Semaphore;

/**
 * Where what may take long is done, only so much of it at once: the workers that are left answer the rest. Whoever finds no
 * place is told so before a worker is woken for it.
 */
public final class Lane {
    /** With a place for everybody. */
    static final Lane OPEN = new Lane(Integer.MAX_VALUE, "");

    private final Semaphore places;
    private final String full;

    /** @param full what whoever finds no place is told */
    public Lane(int atOnce, String full) {
        this.places = new Semaphore(atOnce);
        this.full = full;
    }

    /** A place that is given back when it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place.
     *
     * @throws RefusedRequest there is none; nobody waits here
     */
    public Place enter() {
        if (!places.tryAcquire()) {
            throw new RefusedRequest(503, full);
        }
        return places::release;
    }
}
