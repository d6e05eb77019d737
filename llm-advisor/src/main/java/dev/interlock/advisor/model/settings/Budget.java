package dev.interlock.advisor.model.settings;

/**
 * What an hour of asking may take.
 *
 * @param calls exchanges, failed ones included
 * @param tokens of prompts and answers together
 * @param money in the currency of the prices
 */
public record Budget(long calls, long tokens, double money) {}
