package dev.interlock.rules.cost;

/**
 * What somebody has of a GPU.
 *
 * @param holder nobody for what is not given out
 * @param slices of those that its GPU has
 */
public record GpuPart(GpuHolder holder, int slices) {}
