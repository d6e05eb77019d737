package dev.interlock.rules.forecast;

/**
 * What is expected, and between what it lies: of a hundred outcomes 80, or 95. {@code NaN} where too little is known to say so.
 */
public record Range(double expected, double low80, double high80, double low95, double high95) {}
