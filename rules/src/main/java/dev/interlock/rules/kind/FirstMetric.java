package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Sample;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first number of a fact that is measured directly. Where it has moved, and it mostly has, nothing else needs to be compared to
 * know that the device has changed.
 */
record FirstMetric(String name, MethodHandle accessor) {
    static Optional<FirstMetric> of(RecordComponent[] fields, Function<RecordComponent, FieldValue> values) {
        return Arrays.stream(fields)
                .filter(field -> field.getType() == double.class)
                .flatMap(field -> values.apply(field).metric().map(name -> of(name, field)).stream())
                .findFirst();
    }

    private static FirstMetric of(String name, RecordComponent field) {
        try {
            return new FirstMetric(
                    name,
                    MethodHandles.publicLookup()
                            .unreflect(field.getAccessor())
                            .asType(MethodType.methodType(double.class, DeviceFact.class)));
        } catch (IllegalAccessException impossible) {
            throw new IllegalArgumentException(
                    "%s cannot be read. Make the record public.".formatted(field), impossible);
        }
    }

    boolean moved(Sample sample, DeviceFact before) {
        try {
            return Double.compare(sample.metric(name), (double) accessor.invokeExact(before)) != 0;
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("A record does not tell '%s'.".formatted(name), impossible);
        }
    }
}
