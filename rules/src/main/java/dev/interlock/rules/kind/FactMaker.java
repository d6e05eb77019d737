package dev.interlock.rules.kind;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Sample;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the facts of one class: its constructor, each argument of which is the value of a field. Put together once. */
final class FactMaker {
    /** With these every fact of a device begins, see {@link DeviceFact}. */
    private static final List<String> FIRST = List.of("id", "zone", "at", "unchangedSince", "healthy");

    /** The same value after a longer silence says nothing of the time between. */
    private static final long LONGEST_GAP_MILLIS = 3_600_000;

    private final MethodHandle constructor;
    private final MethodHandle maker;
    private final Optional<FirstMetric> first;

    private FactMaker(MethodHandle constructor, MethodHandle maker, Optional<FirstMetric> first) {
        this.constructor = constructor;
        this.maker = maker;
        this.first = first;
    }

    /** @param values tells what a field of the record holds, after those that every fact has */
    static FactMaker of(Class<? extends DeviceFact> fact, Function<RecordComponent, FieldValue> values) {
        RecordComponent[] fields = fact.getRecordComponents();
        refuseOthersFirst(fact, fields);
        MethodHandle constructor = constructor(fact, fields);
        MethodHandle[] arguments = Arrays.stream(fields)
                .map(field -> FIRST.contains(field.getName())
                        ? FieldValue.named(field.getName(), field.getType())
                        : values.apply(field))
                .map(FieldValue::handle)
                .toArray(MethodHandle[]::new);
        MethodHandle ofEach = MethodHandles.filterArguments(constructor, 0, arguments);
        MethodHandle ofOne = MethodHandles.permuteArguments(
                ofEach, MethodType.methodType(fact, SampledDevice.class), new int[fields.length]);
        return new FactMaker(
                constructor,
                ofOne.asType(MethodType.methodType(DeviceFact.class, SampledDevice.class)),
                FirstMetric.of(Arrays.copyOfRange(fields, FIRST.size(), fields.length), values));
    }

    /**
     * The fact that a sample states about its device.
     *
     * @param previous the fact it replaces, measured earlier; null for none
     */
    DeviceFact make(Sample sample, Device device, @Nullable DeviceFact previous) {
        long at = sample.timestamp().toEpochMilli();
        long since = previous != null && unchanged(sample, device, previous) ? previous.unchangedSince() : at;
        return make(new SampledDevice(sample, device, previous, at, since));
    }

    /** It would equal the previous fact, had it been measured at the same moment. */
    private boolean unchanged(Sample sample, Device device, DeviceFact previous) {
        return sample.timestamp().toEpochMilli() - previous.at() <= LONGEST_GAP_MILLIS
                && (first.isEmpty() || !first.get().moved(sample, previous))
                && make(new SampledDevice(sample, device, previous, previous.at(), previous.unchangedSince()))
                        .equals(previous);
    }

    private DeviceFact make(SampledDevice device) {
        try {
            return (DeviceFact) maker.invokeExact(device);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("A record could not be made.", impossible);
        }
    }

    /** The fact with these fields in their order. */
    DeviceFact make(Object[] fields) {
        try {
            return (DeviceFact) constructor.invokeWithArguments(fields);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("A record could not be made.", impossible);
        }
    }

    private static void refuseOthersFirst(Class<?> fact, RecordComponent[] fields) {
        List<String> first = Arrays.stream(fields)
                .limit(FIRST.size())
                .map(RecordComponent::getName)
                .toList();
        if (!first.equals(FIRST)) {
            throw new IllegalArgumentException("%s begins with %s. Let it begin with %s."
                    .formatted(fact.getSimpleName(), String.join(", ", first), String.join(", ", FIRST)));
        }
    }

    private static MethodHandle constructor(Class<?> fact, RecordComponent[] fields) {
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup().findConstructor(fact, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(
                    "%s has no public constructor. Make the record public.".formatted(fact.getSimpleName()),
                    impossible);
        }
    }
}
