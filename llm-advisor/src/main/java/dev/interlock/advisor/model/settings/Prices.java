package dev.interlock.advisor.model.settings;

/**
 * What tokens cost.
 *
 * @param input price of a million tokens of prompt
 * @param output price of a million tokens of answer
 */
public record Prices(double input, double output) {
    /** Millionths of the currency: a price for a million tokens is one millionth of it for a token. */
    public long micros(long inputTokens, long outputTokens) {
        return Math.round(inputTokens * input + outputTokens * output);
    }
}
