package dev.interlock.routes.web;

import java.time.Instant;
import java.util.List;

/** Inputs that were refused at the door, as the web reads them. */
public interface DeadLetters {
    /** Newest first. */
    List<Letter> newest(int limit);

    /**
     * One refused input.
     *
     * @param source the route it came by
     * @param excerpt the beginning of what arrived, as it arrived
     */
    record Letter(Instant at, String source, String reason, String excerpt) {}
}
