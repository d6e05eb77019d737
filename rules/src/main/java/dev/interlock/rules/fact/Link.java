package dev.interlock.rules.fact;

/**
 * The network between two services, as the caller sees it.
 *
 * @param caller the service whose calls go over it
 * @param callee what it calls
 * @param failedPercent5s calls that got no answer in the last 5 seconds
 * @param failedPercent1m the same of the last minute, which sees what is too rare for seconds
 * @param latencyMillis mean time to an answer in the last 5 seconds
 */
public record Link(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        String caller,
        String callee,
        double callsPerSecond,
        double failedPercent5s,
        double failedPercent1m,
        double latencyMillis)
        implements DeviceFact {}
