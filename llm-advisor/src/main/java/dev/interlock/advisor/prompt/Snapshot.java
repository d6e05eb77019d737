package dev.interlock.advisor.prompt;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The world around an incident as lines of data, the most telling first: the facility, devices of the domain from cooling
 * down to the hottest GPUs, services and the links between them, jobs that run there, jobs that wait, and cool racks elsewhere. Numbers, flags and ids alone.
 */
final class Snapshot {
    private static final int MOST_ELSEWHERE = 10;

    private final Facts facts;
    private final Instant now;
    private final Set<String> places;

    Snapshot(Facts facts, String domain, Instant now) {
        this.facts = facts;
        this.now = now;
        this.places = new HashSet<>(Set.of(domain));
        // around a single device it is the zone that tells
        facts.device(domain).filter(device -> !device.zone().isEmpty()).ifPresent(device -> places.add(device.zone()));
    }

    List<String> lines() {
        boolean everywhere = facts.devices().values().stream().noneMatch(this::isInPlace);
        List<DeviceFact> near = facts.devices().values().stream()
                .filter(device -> everywhere || device instanceof Facility || isInPlace(device))
                .sorted(Comparator.comparingInt(Snapshot::order)
                        .thenComparing(Snapshot::heat)
                        .thenComparing(DeviceFact::id))
                .toList();
        Set<String> shown = new HashSet<>();
        near.forEach(device -> shown.add(device.id()));
        List<String> lines = new ArrayList<>();
        near.forEach(device -> lines.add(DeviceText.of(device, now)));
        jobs(shown).forEach(job -> lines.add(JobText.of(job)));
        elsewhere(shown).forEach(rack -> lines.add(DeviceText.of(rack, now)));
        return lines;
    }

    /** A domain that is no place, such as the facility, is everywhere. */
    private boolean isInPlace(DeviceFact device) {
        return !(device instanceof Facility) && (places.contains(device.zone()) || places.contains(device.id()));
    }

    /** Those that run there, and all that wait. */
    private Stream<Job> jobs(Set<String> racks) {
        return facts.jobs().values().stream()
                .filter(job -> !job.running() || racks.contains(job.rack()))
                .sorted(Comparator.comparing((Job job) -> !job.running())
                        .thenComparingInt(Job::priority)
                        .thenComparing(Job::id));
    }

    /** Where work could go: the coolest racks of other places. */
    private Stream<Rack> elsewhere(Set<String> shown) {
        return facts.devices().values().stream()
                .filter(Rack.class::isInstance)
                .map(Rack.class::cast)
                .filter(rack -> !shown.contains(rack.id()))
                .sorted(Comparator.comparingDouble(Rack::inletCelsius).thenComparing(Rack::id))
                .limit(MOST_ELSEWHERE);
    }

    private static int order(DeviceFact device) {
        if (device instanceof Facility) {
            return 0;
        }
        if (device instanceof CoolingUnit) {
            return 1;
        }
        if (device instanceof Rack) {
            return 2;
        }
        if (device instanceof PowerUnit) {
            return 3;
        }
        return device instanceof Gpu ? 6 : device instanceof Service ? 4 : 5;
    }

    /** Hotter first; what is not known first of all. */
    private static double heat(DeviceFact device) {
        return device instanceof Gpu gpu ? -gpu.celsius() : device instanceof Rack rack ? -rack.inletCelsius() : 0;
    }
}
