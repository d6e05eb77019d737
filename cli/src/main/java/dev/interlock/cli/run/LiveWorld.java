package dev.interlock.cli.run;

import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;

/** A world that runs beside the controller, and whose doors are open. */
interface LiveWorld extends AutoCloseable {
    /** The world as the controller sees it. */
    Surroundings source();

    URI url();

    /** What its chance is drawn from: the setting's, or that of the story it plays. */
    long seed();

    /**
     * Lets its time go by for somebody who follows it.
     *
     * @param seen the newest moment of this world that they have seen
     */
    void beginFor(Supplier<Instant> seen);

    @Override
    void close();
}
