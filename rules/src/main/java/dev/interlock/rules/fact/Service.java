package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

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
        @FromInventory(InventoryEntry.KIND) DeviceKind kind,

        @Measured(
                value = "instances",
                unit = "processes",
                least = 0,
                most = 10000,
                source = "far above any one service's fleet")
        double instances,

        @Measured(value = "healthy_instances", unit = "processes", least = 0, most = 10000, source = "as instances")
        double healthyInstances,

        @Rated(value = "declared_instances", otherwise = 1) double declaredInstances,

        @Measured(
                value = "cpu_percent",
                unit = "%",
                least = 0,
                most = 100000,
                source = "100 for each core; no machine has a thousand")
        double cpuPercent,

        @Measured(
                value = "memory_percent",
                unit = "%",
                least = 0,
                most = 1000,
                source = "a share of its limit; a limit that was lowered can be exceeded")
        double memoryPercent,

        @Measured(value = "config_drifted", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean configDrifted,

        @Measured(value = "revision", unit = "number", least = 1, most = 1000000000, source = "counted from 1")
        double revision,

        @Measured(value = "good_revision", unit = "number", least = 1, most = 1000000000, source = "as revision")
        double goodRevision,

        @Measured(
                value = "foreign_process",
                unit = "pid",
                least = 0,
                most = 4194304,
                source = "Linux PID_MAX_LIMIT on 64 bits")
        double foreignProcess,

        @Measured(value = "foreign_cpu_percent", unit = "%", least = 0, most = 100000, source = "as cpu_percent")
        double foreignCpuPercent,

        @Measured(
                value = "requests_per_second",
                unit = "1/s",
                least = 0,
                most = 10000000,
                source = "above the busiest public services",
                by = {"service"})
        double requestsPerSecond,

        @Measured(
                value = "error_percent_5s",
                unit = "%",
                least = 0,
                most = 100,
                source = "a share",
                by = {"service"})
        double errorPercent5s,

        @Measured(
                value = "error_percent_1m",
                unit = "%",
                least = 0,
                most = 100,
                source = "a share",
                by = {"service"})
        double errorPercent1m,

        @Measured(
                value = "slow_percent_5s",
                unit = "%",
                least = 0,
                most = 100,
                source = "a share",
                by = {"service"})
        double slowPercent5s,

        @Measured(
                value = "slow_percent_1m",
                unit = "%",
                least = 0,
                most = 100,
                source = "a share",
                by = {"service"})
        double slowPercent1m,

        @Rated("error_budget_percent") double errorBudgetPercent,

        @Measured(
                value = "disk_failures_15s",
                unit = "writes",
                least = 0,
                most = 1000000000,
                source = "above any disk's rate",
                by = {"service"})
        double diskFailures15s,

        @Measured(
                value = "consumers",
                unit = "consumers",
                least = 0,
                most = 100000,
                source = "far above any one service's threads, or any broker's connections",
                by = {"service", "queue"})
        double consumers,

        @Rated("max_consumers") double maxConsumers,

        @Measured(
                value = "blocked_sessions",
                unit = "sessions",
                least = 0,
                most = 262143,
                source = "PostgreSQL's largest max_connections",
                by = {"database"})
        double blockedSessions,

        @Measured(
                value = "longest_block_seconds",
                unit = "s",
                least = 0,
                most = 604800,
                source = "a week",
                by = {"database"})
        double longestBlockSeconds,

        @Measured(
                value = "blocking_session",
                unit = "pid",
                least = 0,
                most = 4194304,
                source = "Linux PID_MAX_LIMIT on 64 bits",
                by = {"database"})
        double blockingSession,

        @Measured(
                value = "unreadable_15s",
                unit = "reads",
                least = 0,
                most = 1000000000,
                source = "above any cache's rate",
                by = {"cache"})
        double unreadable15s,

        @Measured(
                value = "waiting",
                unit = "messages",
                least = 0,
                most = 1000000000,
                source = "above any broker's disk",
                by = {"queue"})
        double waiting,

        @Measured(
                value = "oldest_waiting_seconds",
                unit = "s",
                least = 0,
                most = 2678400,
                source = "a month",
                by = {"queue"})
        double oldestWaitingSeconds,

        @Measured(
                value = "arrivals_per_second",
                unit = "1/s",
                least = 0,
                most = 10000000,
                source = "above any broker's rate",
                by = {"queue"})
        double arrivalsPerSecond,

        @Measured(
                value = "served_per_second",
                unit = "1/s",
                least = 0,
                most = 10000000,
                source = "above any broker's rate",
                by = {"queue"})
        double servedPerSecond,

        @Measured(
                value = "poison_messages",
                unit = "messages",
                least = 0,
                most = 1000000000,
                source = "as waiting",
                by = {"queue"})
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
