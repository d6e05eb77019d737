package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.match.KnownFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The failure domains in which something about a device may be known: its own, its zone's, what it hangs on, and what is wrong with it. */
final class Places {
    private Places() {}

    static Set<String> of(String device, Inventory inventory, KnownFacts facts) {
        Set<String> places = new LinkedHashSet<>(Set.of(device));
        Optional<Device> at = inventory.find(device);
        while (at.isPresent() && places.addAll(List.of(at.get().zone(), at.get().parent()))) {
            at = inventory.find(at.get().parent());
        }
        facts.of(Gpu.class).stream()
                .filter(gpu -> gpu.id().equals(device))
                .forEach(gpu -> places.addAll(List.of(gpu.place(), gpu.placeOfWork())));
        said(device, facts).forEach(places::add);
        places.remove("");
        return places;
    }

    private static Stream<String> said(String device, KnownFacts facts) {
        return Stream.of(
                        facts.of(Symptom.class).stream()
                                .filter(each -> each.device().equals(device))
                                .map(Symptom::domain),
                        facts.of(Pending.class).stream()
                                .filter(each -> each.device().equals(device))
                                .map(Pending::domain),
                        facts.of(Condition.class).stream()
                                .filter(each -> each.device().equals(device))
                                .map(Condition::domain))
                .flatMap(each -> each);
    }
}
