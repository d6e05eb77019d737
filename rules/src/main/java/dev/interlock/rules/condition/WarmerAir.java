package dev.interlock.rules.condition;

/**
 * How much warmer the air of a zone may be blown at once, so that every rack of it stays cool.
 *
 * @param celsius a step, in °C
 */
public record WarmerAir(String zone, double celsius) {}
