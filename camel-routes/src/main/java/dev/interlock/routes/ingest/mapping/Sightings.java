package dev.interlock.routes.ingest.mapping;

import java.util.List;

/** Who wants to know which devices the sources show, listed in the inventory or not. Called from several threads. */
@FunctionalInterface
public interface Sightings {
    /** Nobody does. */
    Sightings UNHEEDED = page -> {};

    /** Every device of one page whose kind the mapping tells, each once, before the inventory is asked for it. */
    void seen(List<Sighting> page);

    /** Whatever was seen and waits to be in the inventory is there from now on. */
    default void join() {}

    /** These devices are no more, with everything that hangs on them: their source says so. */
    default void ended(List<String> devices) {}
}
