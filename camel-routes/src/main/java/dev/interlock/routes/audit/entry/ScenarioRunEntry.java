package dev.interlock.routes.audit.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scenario was played to its end, beside this audit.
 *
 * @param runId the same for the same scenario, seed, noise, rulebook and moment
 * @param noise how far sensors erred, as a decimal number
 * @param program the version that played it
 * @param model who planned what no rule answered
 * @param startedAt by the controller's clock
 * @param unmet what was not as the scenario expects, as sentences; absent where all was
 * @param sr success: 1 where the root is verified and the tasks were carried out, else 0; absent in a world that is not scored
 * @param mrl mean replanning latency in seconds, as a decimal number; absent where nothing was replanned
 * @param tged mean distance of a plan from the one before it; absent where nothing was replanned
 */
@TableName("scenario_runs")
public record ScenarioRunEntry(
        Origin origin,
        String runId,
        String scenario,
        long seed,
        String noise,
        String program,
        String model,
        Instant startedAt,
        Instant endedAt,
        Verdict verdict,
        @Nullable String unmet,
        @Nullable String sr,
        @Nullable String mrl,
        @Nullable String tged)
        implements Entry {
    /** Whether everything was as the scenario expects. */
    public enum Verdict {
        MET,
        UNMET
    }
}
