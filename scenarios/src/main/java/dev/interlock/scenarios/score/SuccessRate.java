package dev.interlock.scenarios.score;

import dev.interlock.rules.metric.WilsonInterval;
import java.util.Collection;

/**
 * In how many runs what was wrong is gone by telemetry and the plans were carried out (SR).
 *
 * @param successes how many of them
 * @param runs how many there were
 */
public record SuccessRate(int successes, int runs) {
    public static SuccessRate of(Collection<Scores> runs) {
        return new SuccessRate((int) runs.stream().filter(Scores::success).count(), runs.size());
    }

    /** As people read it, with where it lies with 95 % confidence (Wilson); a dash for no run. */
    public String words() {
        return runs == 0
                ? "-"
                : "%d of %d (%s)"
                        .formatted(
                                successes,
                                runs,
                                WilsonInterval.of(successes, runs).percent());
    }
}
