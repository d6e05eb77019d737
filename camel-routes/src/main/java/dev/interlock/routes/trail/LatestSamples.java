package dev.interlock.routes.trail;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.session.Firing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The newest sample of every device, so that a decision can be recorded with the samples it rests on. */
public final class LatestSamples {
    private final Map<String, Sample> samples = new HashMap<>();

    public void take(Collection<Sample> measured) {
        measured.forEach(sample -> samples.merge(
                sample.deviceId(),
                sample,
                (known, next) -> next.timestamp().isAfter(known.timestamp()) ? next : known));
    }

    /** The newest samples of the devices that the firings saw, by device. */
    public List<Sample> seenBy(Collection<Firing> firings) {
        Set<String> devices = new TreeSet<>();
        firings.forEach(firing -> firing.facts().forEach(fact -> collect(fact, devices)));
        return devices.stream().map(samples::get).filter(Objects::nonNull).toList();
    }

    private static void collect(Object fact, Set<String> devices) {
        if (fact instanceof DeviceFact device) {
            devices.add(device.id());
        } else if (fact instanceof Collection<?> several) {
            new ArrayList<>(several).forEach(each -> collect(each, devices));
        }
    }
}
