package dev.interlock.rules.kind;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A device and its newest sample: all that its fact is made of. Nothing is carried over from the previous fact but what time alone
 * adds: how fast the inlet rises, and since when nothing has changed. What the sample does not hold is {@code NaN}.
 *
 */
final class SampledDevice {
    private static final List<String> INLETS =
            List.of("inlet_celsius", "inlet_top_celsius", "inlet_middle_celsius", "inlet_bottom_celsius");

    /** What names of machines, jobs and people are made of: nothing that could be a sentence. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._:/@+-]{1,600}");

    private static final int MISSED = 2;

    private final Sample sample;
    private final Device device;
    private final @Nullable DeviceFact previous;
    private final long at;
    private final long unchangedSince;
    private double @Nullable [] inlets;

    /**
     * @param previous the fact before, measured earlier; null for none
     * @param at when it counts as measured, epoch milliseconds
     * @param unchangedSince since when every value has stayed the same
     */
    SampledDevice(Sample sample, Device device, @Nullable DeviceFact previous, long at, long unchangedSince) {
        this.sample = sample;
        this.device = device;
        this.previous = previous;
        this.at = at;
        this.unchangedSince = unchangedSince;
    }

    @Nullable DeviceFact previous() {
        return previous;
    }

    long at() {
        return at;
    }

    long unchangedSince() {
        return unchangedSince;
    }

    @Nullable String note() {
        return sample.note();
    }

    DeviceKind kind() {
        return device.kind();
    }

    String id() {
        return device.id();
    }

    String zone() {
        return device.zone();
    }

    boolean healthy() {
        return sample.status() == Sample.Status.OK;
    }

    double metric(String name) {
        return sample.metric(name);
    }

    /** The first of two metrics that was measured. */
    double metricOr(String name, String otherwise) {
        double value = metric(name);
        return Double.isNaN(value) ? metric(otherwise) : value;
    }

    /** How long it may say nothing, in milliseconds, when that is always allowed and two of its reports may be missed. */
    long patience(long longestMillis) {
        return device.patience(longestMillis, MISSED);
    }

    double rating(Rating rating, Double otherwise) {
        return device.ratings().getOrDefault(rating, otherwise);
    }

    double metricOrRating(String name, Rating rating, Double otherwise) {
        Double measured = sample.metrics().get(name);
        return measured == null ? rating(rating, otherwise) : measured;
    }

    /** A flag that was not reported is false. */
    boolean flag(String name) {
        return flagOr(name, false);
    }

    boolean flagOr(String name, boolean unsaid) {
        double value = metric(name);
        return Double.isNaN(value) ? unsaid : value != 0;
    }

    /** A whole number that was not reported is 0. */
    int whole(String name) {
        return (int) metric(name);
    }

    /** A label; empty where there is none, or where it is more than a name. */
    String label(String name) {
        String value = sample.labels().getOrDefault(name, "");
        return !value.isEmpty() && NAME.matcher(value).matches() ? value : "";
    }

    String parent() {
        return device.parent();
    }

    /** What it needs first. */
    String needed() {
        return device.dependsOn().stream().findFirst().orElse("");
    }

    /** What the inlet sensors of a rack measured, the coolest first; several fields are made of it. */
    double[] inlets() {
        double[] known = inlets;
        if (known == null) {
            known = INLETS.stream()
                    .mapToDouble(this::metric)
                    .filter(celsius -> !Double.isNaN(celsius))
                    .sorted()
                    .toArray();
            inlets = known;
        }
        return known;
    }
}
