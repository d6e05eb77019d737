package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventorySwapTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SMALL).orThrow();
    private static final Device ONE = rack("rack-1", "zone-1");
    private static final Device TWO = rack("rack-2", "zone-2");

    private RulebookSession session = RulebookSession.start(RULEBOOK, new Inventory(List.of(ONE, TWO)), Memory.empty());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_device_that_joins_is_heard_from_then_on_and_nothing_is_forgotten() {
        warm();
        Memory before = session.memory();
        InventorySwap.Swapped swapped = take(new Inventory(List.of(ONE, TWO, rack("rack-3", "zone-3"))));

        assertThat(swapped.dropped()).isEmpty();
        assertThat(swapped.ended()).isEmpty();
        assertThat(session.memory()).isEqualTo(before);
        assertThat(session.conditions()).extracting(Condition::device).contains("rack-1", "rack-2");
        observe(70, "rack-3");
        assertThat(session.facts().device("rack-3")).isPresent();
    }

    @Test
    void what_was_known_of_a_device_that_is_gone_is_forgotten_and_its_incident_ends() {
        warm();
        InventorySwap.Swapped swapped = take(new Inventory(List.of(ONE)));

        assertThat(swapped.dropped()).containsExactly("rack-2");
        assertThat(swapped.ended()).extracting(Incident::domain).containsExactly("zone-2");
        assertThat(session.facts().devices()).containsOnlyKeys("rack-1");
        assertThat(session.conditions()).extracting(Condition::device).containsOnly("rack-1");
        assertThat(session.incidents()).extracting(Incident::domain).containsExactly("zone-1");
        assertThat(observe(70, "rack-1").opened()).as("nothing begins twice").isEmpty();
    }

    @Test
    void a_device_that_became_another_kind_is_another_device() {
        warm();
        InventorySwap.Swapped swapped =
                take(new Inventory(List.of(ONE, new Device("rack-2", DeviceKind.GPU, "zone-2", "", Map.of()))));

        assertThat(swapped.dropped()).containsExactly("rack-2");
        assertThat(session.facts().devices()).containsOnlyKeys("rack-1");
    }

    @Test
    void an_incident_that_a_person_spoke_of_stays_whatever_becomes_of_its_devices() {
        session.close();
        session = RulebookSession.start(
                Rulebook.load(Rulebooks.SHIPPED).orThrow(), new Inventory(List.of(ONE, TWO)), Memory.empty());
        session.file(new Report("report-1", "rack-2", "zone-2", "it smells", "ada", START.toEpochMilli()));
        observe(0, "rack-2");
        assertThat(session.incidents()).extracting(Incident::domain).containsExactly("zone-2");

        assertThat(take(new Inventory(List.of(ONE))).ended()).isEmpty();
        assertThat(session.reports()).hasSize(1);
        assertThat(session.incidents()).extracting(Incident::domain).containsExactly("zone-2");
    }

    private InventorySwap.Swapped take(Inventory next) {
        InventorySwap.Swapped swapped = (InventorySwap.Swapped) InventorySwap.of(session, next);
        session.close();
        session = swapped.session();
        return swapped;
    }

    private void warm() {
        observe(0, "rack-1", "rack-2");
        observe(60, "rack-1", "rack-2");
        assertThat(session.incidents()).extracting(Incident::domain).containsExactlyInAnyOrder("zone-1", "zone-2");
    }

    private Conclusions observe(long second, String... racks) {
        Instant now = START.plusSeconds(second);
        List<Sample> samples = Arrays.stream(racks)
                .map(rack -> new Sample(rack, now, Sample.Status.OK, Map.of("inlet_celsius", 28.0)))
                .toList();
        return session.observe(samples, Optional.empty(), now);
    }

    private static Device rack(String id, String zone) {
        return new Device(id, DeviceKind.RACK, zone, "", Map.of(Rating.RATED_WATTS, 12_000.0));
    }
}
