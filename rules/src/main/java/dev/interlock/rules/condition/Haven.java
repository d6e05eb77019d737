package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Rack;

/**
 * A cool rack that no symptom concerns and that has idle GPUs.
 *
 * @param freeGpus GPUs that no running job holds
 */
public record Haven(String rack, String powerUnit, int freeGpus) {
    public static Haven of(Rack rack, Number gpus, Number held) {
        return new Haven(rack.id(), rack.powerUnit(), gpus.intValue() - held.intValue());
    }
}
