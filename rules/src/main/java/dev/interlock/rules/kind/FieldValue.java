package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.metric.InventoryEntry;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one field of a fact holds, from what is known of the device.
 *
 * @param handle takes a {@link SampledDevice}: put together, such handles run as fast as a constructor call that is written out
 * @param metric the metric that it is and no more; empty where it is anything else
 */
record FieldValue(MethodHandle handle, Optional<String> metric) {
    private FieldValue(MethodHandle handle) {
        this(handle, Optional.empty());
    }

    /** What every fact of a device begins with. */
    static FieldValue named(String name, Class<?> type) {
        return new FieldValue(find(name, type));
    }

    /** What was measured. */
    static FieldValue metric(String name, Class<?> type) {
        String method = type == boolean.class ? "flag" : type == int.class ? "whole" : "metric";
        return new FieldValue(
                MethodHandles.insertArguments(find(method, type, String.class), 1, name), Optional.of(name));
    }

    /** What the device is rated for. */
    static FieldValue rating(Rating rating, double otherwise) {
        return new FieldValue(MethodHandles.insertArguments(
                find("rating", double.class, Rating.class, Double.class), 1, rating, otherwise));
    }

    /** What was measured, else what the device is rated for. */
    static FieldValue metricOrRating(String name, Rating rating, double otherwise) {
        return new FieldValue(MethodHandles.insertArguments(
                find("metricOrRating", double.class, String.class, Rating.class, Double.class),
                1,
                name,
                rating,
                otherwise));
    }

    /** What telemetry says of the device in words. */
    static FieldValue label(String name) {
        return new FieldValue(MethodHandles.insertArguments(find("label", String.class, String.class), 1, name));
    }

    /** What the inventory says. */
    static FieldValue entry(InventoryEntry entry) {
        return switch (entry) {
            case KIND -> named("kind", DeviceKind.class);
            case PARENT -> named("parent", String.class);
            case DEPENDS_ON -> named("needed", String.class);
        };
    }

    static FieldValue derived(Function<SampledDevice, ?> value, Class<?> type) {
        try {
            return new FieldValue(MethodHandles.publicLookup()
                    .findVirtual(Function.class, "apply", MethodType.methodType(Object.class, Object.class))
                    .bindTo(value)
                    .asType(MethodType.methodType(type, SampledDevice.class)));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle find(String name, Class<?> type, Class<?>... arguments) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(SampledDevice.class, name, MethodType.methodType(type, arguments));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
