package dev.interlock.scenarios.carbon;

import dev.interlock.rules.fact.CarbonHour;
import dev.interlock.simulator.work.Order;
import java.util.List;

/**
 * A job that can wait.
 *
 * @param at when it is handed in, milliseconds since whatever its trace counts from
 * @param lasting how long it runs, milliseconds
 * @param units how many it runs on, GPUs or CPUs
 */
record WaitingJob(long at, long lasting, int units, WaitingQueue queue) {
    /** GAIA's queues (ASPLOS 2024): jobs of less than two hours may wait for six, longer ones for a day. */
    static final long SHORT = 2 * CarbonHour.MILLIS;

    static final long SHORT_WAIT = 6 * CarbonHour.MILLIS;
    static final long LONG_WAIT = 24 * CarbonHour.MILLIS;

    /** The jobs of a trace, each in its queue. */
    static List<WaitingJob> of(List<Order> orders) {
        WaitingQueue brief = queue(orders, true);
        WaitingQueue extended = queue(orders, false);
        return orders.stream()
                .map(order -> new WaitingJob(
                        order.submittedAt(), millis(order), order.gpus(), isShort(order) ? brief : extended))
                .toList();
    }

    private static WaitingQueue queue(List<Order> orders, boolean brief) {
        double mean = orders.stream()
                .filter(order -> isShort(order) == brief)
                .mapToLong(WaitingJob::millis)
                .average()
                .orElse(SHORT);
        return new WaitingQueue(brief ? SHORT_WAIT : LONG_WAIT, Math.round(mean));
    }

    private static boolean isShort(Order order) {
        return millis(order) < SHORT;
    }

    private static long millis(Order order) {
        return Math.round(1_000 * order.durationSeconds());
    }

    /** The same, its times counted from a moment. */
    WaitingJob from(long moment) {
        return new WaitingJob(at + moment, lasting, units, queue);
    }

    /** When it starts at the latest. */
    long latest() {
        return at + queue.waitMillis();
    }

    /** When it is done at the latest, or is expected to be. */
    long end() {
        return latest() + Math.max(lasting, queue.meanMillis());
    }

    /** How long it is expected to run, seconds. */
    double meanSeconds() {
        return queue.meanMillis() / 1_000.0;
    }

    /** All of it in one go. */
    List<Stint> startedAt(long moment) {
        return List.of(new Stint(moment, moment + lasting));
    }
}
