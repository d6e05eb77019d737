package dev.interlock.routes.ingest.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.SetClock;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final ModelTable MODELS = ModelFile.read(Path.of("routes/models.yaml"), DeviceKinds.delivered())
            .orThrow();

    private final SetClock clock = new SetClock(Instant.parse("2026-01-05T00:00:00Z"));
    private final List<Inventory> told = new ArrayList<>();

    @Test
    void ten_thousand_devices_of_one_page_join_at_once_and_those_that_follow_wait_for_each_other() {
        Roster roster = discovering();
        roster.seen(page(0, 10_000));
        assertThat(told).hasSize(1);
        roster.seen(page(10_000, 10_001));
        roster.seen(page(10_001, 10_002));
        assertThat(told).as("in the same moment").hasSize(1);

        clock.pass(Duration.ofSeconds(11));
        roster.seen(page(0, 10));
        assertThat(told).hasSize(2);
        assertThat(told.get(1).devices()).hasSize(10_002 + 1);
        roster.seen(page(0, 10_002));
        assertThat(told).as("nothing new").hasSize(2);
    }

    @Test
    void what_is_shown_but_seldom_joins_without_waiting() {
        Roster roster = discovering();
        roster.seen(page(0, 10_000));
        roster.seen(page(10_000, 10_001));
        roster.join();
        assertThat(roster.get().find("gpu-10000")).isPresent();
        roster.join();
        assertThat(told).as("nothing new").hasSize(2);
    }

    @Test
    void one_series_tells_what_another_does_not() {
        Roster roster = discovering();
        roster.seen(List.of(sighting("gpu-1", "", Map.of())));
        clock.pass(Duration.ofSeconds(1));
        roster.seen(List.of(sighting("gpu-1", "NVIDIA H100 80GB HBM3", Map.of(Rating.MAX_POWER_CAP_WATTS, 500.0))));

        Device gpu = roster.get().find("gpu-1").orElseThrow();
        assertThat(gpu.model()).isEqualTo("NVIDIA H100 80GB HBM3");
        assertThat(gpu.rating(Rating.MAX_POWER_CAP_WATTS))
                .as("telemetry before the table")
                .isEqualTo(500);
        assertThat(gpu.rating(Rating.SLOWDOWN_CELSIUS)).as("the table").isEqualTo(89);
    }

    @Test
    void a_model_is_found_with_and_without_its_makers_name_and_an_unknown_one_is_not_rated() {
        for (String name :
                List.of("NVIDIA A100-SXM4-40GB", "A100-SXM4-40GB", "a100 sxm4 40gb", "Tesla T4", "NVIDIA L40S")) {
            assertThat(rated(name)).as(name).isNotNaN();
        }
        assertThat(rated("Voodoo 2")).isNaN();
    }

    @Test
    void there_is_always_a_facility_and_one_that_reports_takes_its_place() {
        Roster roster = discovering();
        assertThat(roster.get().ofKind(DeviceKind.FACILITY))
                .extracting(Device::id)
                .containsExactly("north");
        roster.seen(List.of(new Sighting("hall", DeviceKind.FACILITY, "", "", "", Map.of(), "page", "a series")));
        assertThat(roster.get().ofKind(DeviceKind.FACILITY))
                .extracting(Device::id)
                .containsExactly("hall");
    }

    private Roster discovering() {
        Roster roster = Roster.discovering(Inventory.empty(), "north", MODELS, clock);
        roster.tell((inventory, by) -> told.add(inventory.orThrow()));
        return roster;
    }

    private double rated(String model) {
        return MODELS.complete(new Device("gpu", DeviceKind.GPU, "", "", model, 0, Map.of(), Set.of()), Map.of())
                .rating(Rating.SLOWDOWN_CELSIUS);
    }

    private static List<Sighting> page(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> sighting("gpu-" + number, "H800", Map.of()))
                .toList();
    }

    private static Sighting sighting(String id, String model, Map<Rating, Double> ratings) {
        return new Sighting(id, DeviceKind.GPU, "", "host", model, ratings, "page", "a series");
    }
}
