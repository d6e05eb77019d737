package dev.interlock.rules.instance;

import java.util.Collection;

/**
 * The instances of one provider together.
 *
 * @param provider empty for machines that are owned
 * @param instances how many there are
 * @param stopped how many of them have no GPU now
 * @param heard of how many a GPU was heard of lately
 * @param dollarsPerHour of those whose price is known
 * @param unpriced how many there are whose price nobody knows
 */
public record ProviderFigures(
        String provider, int instances, int stopped, int heard, double dollarsPerHour, int unpriced) {
    static ProviderFigures of(String provider, Collection<InstanceFigures> instances) {
        return new ProviderFigures(
                provider,
                instances.size(),
                (int) instances.stream().filter(InstanceFigures::isStopped).count(),
                (int) instances.stream().filter(each -> each.gpus() > 0).count(),
                instances.stream()
                        .mapToDouble(InstanceFigures::dollarsPerHour)
                        .filter(Double::isFinite)
                        .sum(),
                (int) instances.stream()
                        .filter(each -> !Double.isFinite(each.dollarsPerHour()))
                        .count());
    }

    /** Of those at work, the share whose GPUs are heard of, in %; {@code NaN} where none is at work. */
    public double coveragePercent() {
        int working = instances - stopped;
        return working == 0 ? Double.NaN : 100.0 * Math.min(heard, working) / working;
    }
}
