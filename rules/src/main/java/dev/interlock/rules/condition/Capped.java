package dev.interlock.rules.condition;

/**
 * A GPU that was capped by its own name, or a rack with a GPU whose power cap is below the highest.
 *
 * @param device the GPU or the rack
 */
public record Capped(String device) {}
