package dev.interlock.routes.loop;

import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.session.Quarantined;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rules at work: facts they could not cope with, and turns that were given up. */
final class Ailments {
    private final TreeMap<String, Quarantined> quarantined = new TreeMap<>();
    private @Nullable String engineFault;

    /** A device that was measured again is back, until a rule fails over it again. */
    void measured(Collection<Sample> samples) {
        samples.forEach(sample -> quarantined.remove(sample.deviceId()));
    }

    /** Takes note, and returns those that were not known. */
    List<Quarantined> took(Collection<Quarantined> taken) {
        return taken.stream()
                .filter(each -> !each.equals(quarantined.put(each.fact(), each)))
                .toList();
    }

    /** Takes note of how the latest turn went, and returns a fault that is new. */
    Optional<String> ended(Optional<String> fault) {
        String before = engineFault;
        engineFault = fault.orElse(null);
        return fault.filter(each -> !each.equals(before));
    }

    /** The devices that were put aside, with the reason. */
    Map<String, String> putAside() {
        return quarantined.values().stream().collect(Collectors.toMap(Quarantined::fact, Quarantined::reason));
    }

    /** What is wrong now, in words; empty in good order. */
    Optional<String> sentence() {
        if (engineFault != null) {
            return Optional.of("The latest turn of the rules was given up: " + engineFault);
        }
        return Optional.of(quarantined.values().stream()
                        .map(each -> "What is known of %s was put aside: %s".formatted(each.fact(), each.reason()))
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }
}
