package dev.interlock.rules.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The latest that is known of every device and job at one moment. Immutable, so any thread may read it. */
public final class Facts {
    private final Map<String, DeviceFact> devices;
    private final Map<String, Job> jobs;

    private Facts(Map<String, DeviceFact> devices, Map<String, Job> jobs) {
        this.devices = devices;
        this.jobs = jobs;
    }

    public static Facts of(Collection<? extends DeviceFact> devices, Collection<Job> jobs) {
        return new Facts(byId(devices, DeviceFact::id), byId(jobs, Job::id));
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
}
