package dev.interlock.advisor;

import java.time.Instant;

/**
 * One exchange with a model: all that is needed to prove afterwards what was asked and what was said.
 *
 * @param id unique
 * @param provider such as {@code openai-compatible}, {@code ollama}, {@code anthropic}, {@code cassette}
 * @param configuration what the model was called with besides the prompt, as JSON without secrets
 * @param prompt every message that was sent, with the schema and the tools that were offered, as JSON
 * @param response what came back, as JSON: text, thinking, and what it wanted to look up; empty where nothing did
 * @param promptSha256 of the prompt's UTF-8 bytes, in hexadecimal
 * @param responseSha256 of the response's UTF-8 bytes, in hexadecimal
 * @param failure why there is no usable response, as a sentence; empty in good order
 * @param inputTokens as the provider counted them; 0 where it did not say
 * @param outputTokens as the provider counted them; 0 where it did not say
 * @param costMicros in millionths of the currency that the prices are configured in
 * @param at when it was asked, by the controller's clock
 */
public record ModelRun(
        String id,
        String provider,
        String model,
        String configuration,
        String prompt,
        String response,
        String promptSha256,
        String responseSha256,
        String failure,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        long costMicros,
        double temperature,
        Instant at) {}
