package dev.interlock.simulator.cloud.parts;

import dev.interlock.simulator.shop.process.Address;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where the shop's parts run, and what can be done to them there. Thread-safe. What cannot be done throws a {@link
 * RuntimeTrouble} that says so in a sentence.
 */
public interface ServiceRuntime extends AutoCloseable {
    /**
     * Starts a part, or stops the one that runs and starts it anew; returns once it answers.
     *
     * @param environment all of its configuration but what the runtime itself decides, such as its port
     */
    void start(Part part, Map<String, String> environment);

    /** Ends a part at once, as SIGKILL does. Nothing happens where it does not run. */
    void kill(Part part);

    /** Lets a part stand still, as SIGSTOP does. */
    void freeze(Part part);

    /** Lets a frozen part go on. */
    void thaw(Part part);

    /** There is a process of this part, frozen or not. */
    boolean runs(Part part);

    /** Share of one processor that the part has used since it was asked last, percent; empty where it is not known. */
    OptionalDouble cpuPercent(Part part);

    /** Starts a process beside the part that is not the part's own, and answers with its process id. */
    long startStray(Part part, Stray stray);

    /** The process ids of what runs beside the part and is not its own. */
    Set<Long> strays(Part part);

    /** Share of one processor that all strays of the part have used since asked last, percent. */
    double strayCpuPercent(Part part);

    /** Ends a stray of the part; false where there is none of this id. */
    boolean killStray(Part part, long process);

    /** Where the part's health and metrics are asked for, or, of database and cache, the part itself, from here. */
    Address door(Part part);

    /** Where the queue takes and gives messages, from here. */
    Address queue();

    /** Where the caller of a wire reaches its callee. */
    Address reach(PartLink wire);

    /** What the environment of a part says about this place, such as the folder of its spool or the database's user. */
    Map<String, String> local(Part part);

    /** Every line that the parts have written. */
    LogBook logs();

    /** Stops everything it started. */
    @Override
    void close();

    /** What can run beside a part that should not. */
    enum Stray {
        /** Keeps a processor busy 95 of 100 ms. */
        BUSY,
        /** Holds all the space of the disk that the part writes to, until it ends. */
        DISK_FILLER
    }
}
