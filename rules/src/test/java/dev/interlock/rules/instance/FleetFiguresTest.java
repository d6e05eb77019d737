package dev.interlock.rules.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetFiguresTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.toEpochMilli(), 30_000, 3);

    private final Inventory inventory = new Inventory(List.of(
            new Device("a/0", DeviceKind.GPU, "", "", Map.of()),
            new Device("a/1", DeviceKind.GPU, "", "", Map.of()),
            new Device("b/0", DeviceKind.GPU, "", "rack-7", Map.of()),
            new Device("c", DeviceKind.INSTANCE, "", "", Map.of()),
            new Device("d", DeviceKind.INSTANCE, "", "", Map.of()),
            new Device("e", DeviceKind.INSTANCE, "", "", Map.of())));

    @Test
    void a_gpu_that_went_silent_counts_no_more() {
        InstanceFigures both = figures(gpu("a/0", "a", 50, 0), gpu("a/1", "a", 90, 10));
        InstanceFigures one = figures(gpu("a/0", "a", 50, 0), gpu("a/1", "a", 90, 31));

        assertThat(both.utilizationPercent()).isEqualTo(70);
        assertThat(one.utilizationPercent()).isEqualTo(50);
        assertThat(one.gpus()).isEqualTo(1);
    }

    @Test
    void an_instance_of_which_nothing_is_known_has_no_figures_but_is_listed() {
        InstanceFigures unknown = figures(fact("c", Map.of(), Map.of("instance_id", "i-1"), 0));

        assertThat(unknown.id()).isEqualTo("i-1");
        assertThat(List.of(
                        unknown.utilizationPercent(),
                        unknown.memoryUsedPercent(),
                        unknown.celsius(),
                        unknown.powerWatts(),
                        unknown.dollarsPerHour()))
                .containsOnly(Double.NaN);
    }

    @Test
    void a_gpu_whose_machine_is_not_told_belongs_to_what_it_is_mounted_in() {
        assertThat(figures(fact("b/0", Map.of("gpu_celsius", 50.0), Map.of(), 0))
                        .id())
                .isEqualTo("rack-7");
    }

    @Test
    void a_machine_that_nobody_lists_and_nothing_is_heard_of_is_no_part_of_the_fleet() {
        DeviceFact remembered = fact("b/0", Map.of("gpu_celsius", 50.0), Map.of(), 3_600);
        FleetFigures fleet = FleetFigures.of(List.of(remembered, gpu("a/0", "a", 50, 0)), inventory, FRESH);

        assertThat(fleet.instances()).extracting(InstanceFigures::id).containsExactly("a");
        assertThat(fleet.findings(List.of(new Condition("gpu-xid", "b/0", "b/0", 0))))
                .as("what is wrong with its GPU is still told")
                .extracting(finding -> finding.instance().id())
                .containsExactly("rack-7");
    }

    @Test
    void a_listed_machine_is_known_by_its_hosts_name_with_its_domain_and_by_its_providers_id() {
        DeviceFact listed = fact("c", Map.of("gpus", 2.0), Map.of("instance_id", "i-1"), 0);

        assertThat(figures(listed, gpu("a/0", "c.ec2.internal", 50, 0), gpu("a/1", "i-1", 90, 0))
                        .gpus())
                .isEqualTo(2);
    }

    @Test
    void each_provider_is_summed_up_with_how_much_of_it_is_heard_of() {
        FleetFigures fleet = FleetFigures.of(
                List.of(
                        listed("c", "aws", "active", Map.of("dollars_per_hour", 10.0)),
                        listed("d", "aws", "active", Map.of("gpus", 8.0)),
                        listed("e", "aws", "stopped", Map.of("dollars_per_hour", 0.0)),
                        gpu("a/0", "c", 50, 0),
                        gpu("a/1", "own", 50, 0)),
                inventory,
                FRESH);

        assertThat(fleet.providers())
                .containsExactly(new ProviderFigures("", 1, 0, 1, 0, 1), new ProviderFigures("aws", 3, 1, 1, 10, 1));
        assertThat(fleet.providers().get(1).coveragePercent()).isEqualTo(50);
    }

    @Test
    void what_is_found_of_a_gpu_is_found_of_its_instance_and_what_is_no_part_of_the_fleet_is_not() {
        FleetFigures fleet = FleetFigures.of(List.of(gpu("a/0", "a", 50, 0)), inventory, FRESH);

        List<FleetFinding> findings = fleet.findings(List.of(
                new Condition("gpu-temperature-high", "a/0", "a/0", 0),
                new Condition("gpu-xid", "a/0", "a/0", 0),
                new Condition("inlet-high", "rack-1", "room", 0)));

        assertThat(findings).extracting(FleetFinding::type).containsExactly("high_temp", "gpu-xid");
        assertThat(findings).extracting(finding -> finding.instance().id()).containsOnly("a");
    }

    private InstanceFigures figures(DeviceFact... devices) {
        return FleetFigures.of(List.of(devices), inventory, FRESH)
                .instances()
                .iterator()
                .next();
    }

    private DeviceFact listed(String id, String provider, String state, Map<String, Double> metrics) {
        return fact(id, metrics, Map.of("provider", provider, "state", state), 0);
    }

    private DeviceFact gpu(String id, String node, double utilization, long secondsAgo) {
        return fact(id, Map.of("utilization_percent", utilization), Map.of("node", node), secondsAgo);
    }

    private DeviceFact fact(String id, Map<String, Double> metrics, Map<String, String> labels, long secondsAgo) {
        Sample sample = new Sample(id, NOW.minusSeconds(secondsAgo), Sample.Status.OK, metrics).labelled(labels);
        return DeviceKinds.delivered().fact(sample, inventory.find(id).orElseThrow(), null);
    }
}
