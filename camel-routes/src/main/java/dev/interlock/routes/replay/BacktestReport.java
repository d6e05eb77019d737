package dev.interlock.routes.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a rulebook would have decided otherwise on what was recorded.
 *
 * @param of what was recorded, in words
 * @param same how many decisions are the same at the same moment
 * @param changes in the order of time
 * @param parted when something else was done to the world, so that nothing after it can be known; empty where nothing was
 * @param remarks what else there is to know, as sentences
 */
public record BacktestReport(
        String of,
        long turns,
        long same,
        List<BacktestChange> changes,
        Optional<Instant> parted,
        List<String> remarks) {
    public BacktestReport {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }
}
