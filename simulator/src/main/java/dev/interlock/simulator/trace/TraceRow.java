package dev.interlock.simulator.trace;

/** What a row of a trace is: a job, or something that is no job for GPUs and rightly passed over. */
sealed interface TraceRow permits TracedJob, TraceRow.Passed {
    /**
     * Nothing for the floor.
     *
     * @param why which rows these are, as a sentence goes on after their number: {@code without a GPU}
     */
    record Passed(String why) implements TraceRow {}

    TraceRow NO_GPU = new Passed("without a GPU");
    TraceRow NEVER_RAN = new Passed("without any run time");
    TraceRow STEP = new Passed("for a step of a job");
}
