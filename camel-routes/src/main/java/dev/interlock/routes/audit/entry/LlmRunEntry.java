package dev.interlock.routes.audit.entry;

import dev.interlock.advisor.ModelRun;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a model, whole, with hashes that prove it.
 *
 * @param configuration what the model was called with besides the prompt, as JSON without secrets
 * @param prompt every message that was sent, as JSON
 * @param failure why there is no usable response; absent in good order
 * @param costMicros in millionths of the currency of the configured prices
 * @param temperatureMillis the temperature in thousandths
 */
@TableName("llm_runs")
public record LlmRunEntry(
        Origin origin,
        String runId,
        String provider,
        String model,
        String configuration,
        String prompt,
        String response,
        String promptSha256,
        String responseSha256,
        @Nullable String failure,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        long costMicros,
        long temperatureMillis)
        implements Entry {
    public static LlmRunEntry of(Origin origin, ModelRun run) {
        return new LlmRunEntry(
                origin,
                run.id(),
                run.provider(),
                run.model(),
                run.configuration(),
                run.prompt(),
                run.response(),
                run.promptSha256(),
                run.responseSha256(),
                run.failure().isEmpty() ? null : run.failure(),
                run.inputTokens(),
                run.outputTokens(),
                run.latencyMillis(),
                run.costMicros(),
                Math.round(run.temperature() * 1000));
    }
}
