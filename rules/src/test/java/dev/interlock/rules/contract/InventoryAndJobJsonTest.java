package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryAndJobJsonTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void an_inventory_comes_back_as_it_went_out() {
        Device rack = new Device("rack-1", DeviceKind.RACK, "zone-1", "pdu-1a", Map.of(Rating.RATED_WATTS, 17300.0));
        Device facility = new Device("facility", DeviceKind.FACILITY, "", "", Map.of());
        Device orders = new Device("orders", DeviceKind.SERVICE, "shop", "", Map.of(), Set.of("rack-1", "facility"));

        Inventory read = StrictJson.parse(
                        StrictJson.write(InventoryJson.write(new Inventory(List.of(rack, facility, orders)))))
                .then(InventoryJson::read)
                .orThrow();

        assertThat(read.devices()).containsExactly(rack, facility, orders);
    }

    @Test
    void every_fault_of_an_inventory_names_its_device() {
        assertThat(StrictJson.parse("""
                        {"devices": [{"id": "rack-1", "kind": "shelf"},
                                     {"id": "rack-2", "kind": "rack", "ratings": {"rated_horses": 3}}]}
                        """)
                        .then(node -> InventoryJson.read(node, DeviceKinds.delivered(), Set.of()))
                        .reasons())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("Device 'rack-1'", "shelf", "cooling_unit"),
                        reason -> assertThat(reason).contains("Device 'rack-2'", "rated_horses"));
    }

    @Test
    void a_dependency_that_is_not_listed_is_refused() {
        assertThat(StrictJson.parse("""
                        {"devices": [{"id": "orders", "kind": "service", "depends_on": ["databse"]}]}
                        """).then(InventoryJson::read).reasons())
                .singleElement()
                .asString()
                .contains("'orders' depends on 'databse'");
    }

    @Test
    void a_device_that_is_listed_twice_is_refused() {
        assertThat(StrictJson.parse("""
                        {"devices": [{"id": "a", "kind": "rack"}, {"id": "a", "kind": "gpu"}]}
                        """).then(InventoryJson::read).reasons())
                .singleElement()
                .asString()
                .contains("'a' twice");
    }

    @Test
    void a_job_comes_back_as_it_went_out_whether_it_runs_or_waits() {
        assertThat(read(job(Job.State.RUNNING, "rack-3", NOW.toEpochMilli(), 0)).orThrow())
                .isEqualTo(job(Job.State.RUNNING, "rack-3", NOW.toEpochMilli(), 0));
        assertThat(read(job(Job.State.DEFERRED, "", Long.MAX_VALUE, NOW.toEpochMilli()))
                        .orThrow())
                .isEqualTo(job(Job.State.DEFERRED, "", Long.MAX_VALUE, NOW.toEpochMilli()));
    }

    @Test
    void a_running_job_without_a_rack_is_refused() {
        assertThat(read(job(Job.State.RUNNING, "", Long.MAX_VALUE, 0)).reasons())
                .singleElement()
                .asString()
                .contains("no 'rack'");
    }

    private static Job job(Job.State state, String rack, long deadline, long notBefore) {
        long now = NOW.toEpochMilli();
        return new Job(
                "job-1",
                now,
                state,
                Job.Kind.TRAINING,
                rack,
                8,
                2,
                true,
                true,
                3100,
                now,
                deadline,
                60,
                notBefore,
                "",
                0);
    }

    private static Parsed<Job> read(Job job) {
        return StrictJson.parse(StrictJson.write(JobJson.write(job))).then(node -> JobJson.read(node, NOW));
    }
}
