package dev.interlock.routes.loop;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person's words are about: the first device that they name, or the whole site. */
record Subject(String device, String domain) {
    static Subject of(String words, RulebookSession session) {
        Inventory inventory = session.inventory();
        String site = RulebookSession.site(inventory);
        return Stream.of(words.split("[^\\w-]+"))
                .flatMap(word -> inventory.find(word).stream())
                .map(device -> new Subject(device.id(), domain(device, session)))
                .findFirst()
                .orElseGet(() -> new Subject(site, site));
    }

    /** An incident about the device may be under way in a domain of its own; otherwise its zone is meant. */
    private static String domain(Device device, RulebookSession session) {
        Optional<String> troubled = session.conditions().stream()
                .filter(condition -> condition.device().equals(device.id()))
                .map(Condition::domain)
                .findFirst();
        return troubled.orElse(device.zone().isEmpty() ? device.id() : device.zone());
    }

    Report report(String id, String words, String by, Instant at) {
        return new Report(id, device, domain, words, by, at.toEpochMilli());
    }
}
