package dev.interlock.rules.condition;

/**
 * If this device drew less power, the condition would ease.
 *
 * @param device a rack or a GPU
 * @param domain the failure domain of the condition
 */
public record Relief(String device, String domain, String condition) {}
