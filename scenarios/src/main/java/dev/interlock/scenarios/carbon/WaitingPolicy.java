package dev.interlock.scenarios.carbon;

import java.util.List;

/** Decides when a job runs: of itself alone, as there is room for all. */
@FunctionalInterface
interface WaitingPolicy {
    /** When it runs, the earliest first; more than once where it is suspended between. */
    List<Stint> place(WaitingJob job);
}
