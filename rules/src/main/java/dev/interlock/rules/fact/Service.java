package dev.interlock.rules.fact;

/**
 * A service, database, cache or queue. What its kind does not measure is {@code NaN}.
 *
 * @param kind which of the four it is
 * @param instances how many run
 * @param healthyInstances how many of them answer in time
 * @param declaredInstances how many should run; 1 where the inventory does not say
 * @param cpuPercent processor time that it uses
 * @param memoryPercent memory that it uses, of its limit
 * @param configDrifted what runs differs from what is declared
 * @param revision the declared configuration that runs
 * @param goodRevision the last configuration that proved itself
 * @param foreignProcess id of a process beside it that takes its processor or its disk; 0 for none
 * @param foreignCpuPercent processor time that the foreign process uses
 * @param errorPercent5s requests that failed in the last 5 seconds
 * @param errorPercent1m requests that failed in the last minute
 * @param slowPercent5s requests over 250 ms in the last 5 seconds
 * @param slowPercent1m requests over 250 ms in the last minute
 * @param errorBudgetPercent share of requests that may fail, or be slow
 * @param diskFailures15s writes that its disk refused in the last 15 s
 * @param consumers how many work through its queue; of a queue: how many are connected
 * @param maxConsumers the most that it may have
 * @param blockedSessions of a database: sessions that wait for another one's lock
 * @param longestBlockSeconds how long the transaction that the first of them waits for has been open
 * @param blockingSession the session that holds the lock it waits for; 0 for none
 * @param unreadable15s of a cache: reads of entries that could not be decoded in the last 15 s
 * @param waiting of a queue: messages that nobody has taken
 * @param oldestWaitingSeconds how long the first of them has waited
 * @param poisonMessages messages that failed at every try
 * @param note of a cache: the key that could not be decoded last; empty where it is none, or not {@link CacheKey#isExact
 *     exact}
 */
public record Service(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        DeviceKind kind,
        double instances,
        double healthyInstances,
        double declaredInstances,
        double cpuPercent,
        double memoryPercent,
        boolean configDrifted,
        double revision,
        double goodRevision,
        double foreignProcess,
        double foreignCpuPercent,
        double requestsPerSecond,
        double errorPercent5s,
        double errorPercent1m,
        double slowPercent5s,
        double slowPercent1m,
        double errorBudgetPercent,
        double diskFailures15s,
        double consumers,
        double maxConsumers,
        double blockedSessions,
        double longestBlockSeconds,
        double blockingSession,
        double unreadable15s,
        double waiting,
        double oldestWaitingSeconds,
        double arrivalsPerSecond,
        double servedPerSecond,
        double poisonMessages,
        String note)
        implements DeviceFact {
    /** It runs a configuration that is known not to be the last good one. */
    public boolean unproven() {
        return revision < goodRevision || revision > goodRevision;
    }

    /** Telemetry names this process as one that does not belong to it. */
    public boolean isForeign(long process) {
        return process > 0 && foreignProcess == process;
    }

    /** Telemetry names this session as the one that the others wait for. */
    public boolean isBlocking(long session) {
        return session > 0 && blockingSession == session;
    }

    /** The configuration of this number proved itself last. */
    public boolean isGood(long number) {
        return goodRevision == number;
    }

    /** It could not decode the entry of this key. */
    public boolean failsToRead(String key) {
        return unreadable15s > 0 && note.equals(key);
    }

    /** Requests fail faster than this multiple of the budget allows, over the last seconds and over the last minute. */
    public boolean errorsBurn(double rate) {
        return errorPercent5s > errorBudgetPercent * rate && errorPercent1m > errorBudgetPercent * rate;
    }

    /** Requests are slow more often than this multiple of the budget allows, over both windows. */
    public boolean slownessBurns(double rate) {
        return slowPercent5s > errorBudgetPercent * rate && slowPercent1m > errorBudgetPercent * rate;
    }

    /** Requests fail faster than the budget allows: over both windows to begin with, over the last seconds while that holds. */
    public boolean errorsBurnBeyond(Threshold rate) {
        return errorsBurn(rate.limit().value())
                || (rate.isHeldBy(id)
                        && errorPercent5s > errorBudgetPercent * rate.limit().exit());
    }

    /** Requests are slow more often than the budget allows: over both windows to begin with, over the last seconds while that holds. */
    public boolean slownessBurnsBeyond(Threshold rate) {
        return slownessBurns(rate.limit().value())
                || (rate.isHeldBy(id)
                        && slowPercent5s > errorBudgetPercent * rate.limit().exit());
    }
}
