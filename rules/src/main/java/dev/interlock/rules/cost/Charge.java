package dev.interlock.rules.cost;

/**
 * What a part of a GPU cost over a while.
 *
 * @param gpuMillis how long, of a whole GPU: half an hour of a half is a quarter of an hour
 * @param priced somebody knows what it costs; where nobody does, the amount is zero
 */
public record Charge(
        PaidMachine machine, PaidGpu gpu, GpuHolder holder, Use use, Money amount, long gpuMillis, boolean priced) {}
