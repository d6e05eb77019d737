package dev.interlock.rules.condition;

/**
 * The power cap of a GPU, or of the GPUs of a rack, can still be lowered.
 *
 * @param device the GPU or the rack
 * @param depth {@code efficient}: to where the energy of a result is least; {@code lowest}: to the least there is
 * @param watts the cap of each GPU afterwards
 */
public record CapRoom(String device, String depth, double watts) {}
