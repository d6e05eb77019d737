package dev.interlock.rules.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The latest that is known of every device and job at one moment. Immutable, so any thread may read it. */
public final class Facts {
    private static final Map<DeviceKind, Set<String>> KNOWN = known();

    private final Map<String, DeviceFact> devices;
    private final Map<String, Job> jobs;

    private Facts(Map<String, DeviceFact> devices, Map<String, Job> jobs) {
        this.devices = devices;
        this.jobs = jobs;
    }

    public static Facts of(Collection<? extends DeviceFact> devices, Collection<Job> jobs) {
        return new Facts(byId(devices, DeviceFact::id), byId(jobs, Job::id));
    }

    /**
     * The fact that a sample states about its device.
     *
     * <p>The inlet of a rack is the median of its sensors. A flag that was not reported is read from what is: a cooling
     * unit runs where it removes heat or its fan turns, a power unit is energised where it delivers power; nothing
     * tells that it is false.
     *
     * @param previous the fact it replaces, measured earlier; null for none
     */
    public static DeviceFact from(Sample sample, Device device, @Nullable DeviceFact previous) {
        return new FactOfSample(sample, device, previous).fact();
    }

    /** What the sample measured that the fact of its device has no place for, by metric name. */
    public static List<Reading> readings(Sample sample, Device device) {
        Set<String> known = metrics(device.kind());
        if (known.containsAll(sample.metrics().keySet())) {
            return List.of();
        }
        return sample.metrics().entrySet().stream()
                .filter(metric -> !known.contains(metric.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(metric -> new Reading(
                        device.id(),
                        metric.getKey(),
                        metric.getValue(),
                        sample.timestamp().toEpochMilli()))
                .toList();
    }

    /** The metrics that the fact of this kind of device is made of; any other becomes a {@link Reading}. */
    public static Set<String> metrics(DeviceKind kind) {
        return KNOWN.getOrDefault(kind, Set.of());
    }

    public Optional<DeviceFact> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    public Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Every device that was measured at least once, by id. */
    public Map<String, DeviceFact> devices() {
        return devices;
    }

    /** The workload scheduler's queue, by job id. */
    public Map<String, Job> jobs() {
        return jobs;
    }

    private static <T> Map<String, T> byId(Collection<? extends T> facts, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>(facts.size() * 2);
        facts.forEach(fact -> map.put(id.apply(fact), fact));
        return Collections.unmodifiableMap(map);
    }

    private static Map<DeviceKind, Set<String>> known() {
        Map<DeviceKind, Set<String>> known = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            known.put(kind, FactOfSample.known(kind).collect(Collectors.toUnmodifiableSet()));
        }
        return known;
    }
}
