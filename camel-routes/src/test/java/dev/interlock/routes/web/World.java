package dev.interlock.routes.web;

import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A data centre in trouble: zone-2 is too warm, one cooling unit has stopped, one name is hostile. */
final class World {
    static final Instant NOW = Instant.parse("2026-01-05T10:15:30Z");
    static final UUID PLAN = UUID.fromString("0b5c8a00-0000-4000-8000-000000000001");
    static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";
    static final List<Limit> LIMITS = List.of(
            new Limit("inlet-above-recommended", 27, 26, 60, "°C", "ASHRAE TC 9.9 (2021), recommended envelope"),
            new Limit("inlet-above-allowable", 32, 31, 0, "°C", "ASHRAE TC 9.9 (2021), allowable envelope A1"));
    private static final long AT = NOW.toEpochMilli();

    static final String DEMAND = "event-7";
    static final String REPORT = "report-7";

    private World() {}

    static View view() {
        return new View(
                NOW,
                Mode.APPROVE,
                false,
                "5f2a".repeat(16),
                null,
                Inventory.empty(),
                null,
                devices(),
                jobs(),
                conditions(),
                incidents(),
                attempts(),
                List.of(plan()),
                List.of(new Report(REPORT, "rack-7", "zone-2", "smoke behind <b>rack-7</b>", "ada", AT)),
                List.of(),
                alerts(),
                List.of(demand()),
                Duration.ofHours(24));
    }

    static View with(View view, Mode mode, boolean killSwitch, List<Plan> waiting) {
        return like(view, mode, killSwitch, view.rulebookFault(), view.devices(), waiting, view.reports());
    }

    /** A fleet of as many GPUs as wanted, eight in a node, beside what there is. */
    static View fleet(View view, int gpus) {
        List<DeviceFact> devices = new ArrayList<>(view.devices());
        for (int number = 0; number < gpus; number++) {
            devices.add(gpu("node-%d/%d".formatted(number / 8, number % 8), number % 100));
        }
        return like(
                view, view.mode(), view.killSwitch(), view.rulebookFault(), devices, view.waiting(), view.reports());
    }

    /** A hall of so many racks and GPUs beside what there is, which breathes and works otherwise at each step. */
    static View large(View view, int racks, int gpus, int step) {
        List<DeviceFact> devices = new ArrayList<>(view.devices());
        for (int number = 25; number <= racks; number++) {
            devices.add(rack("rack-" + number, "zone-" + ((number - 1) / 50 + 1), 22 + (number + step) % 60 * 0.1));
        }
        for (int number = 0; number < gpus; number++) {
            devices.add(gpu("node-%d/%d".formatted(number / 8, number % 8), (number + 7 * step) % 100));
        }
        return like(
                view, view.mode(), view.killSwitch(), view.rulebookFault(), devices, view.waiting(), view.reports());
    }

    static View reported(View view, List<Report> reports) {
        return like(
                view, view.mode(), view.killSwitch(), view.rulebookFault(), view.devices(), view.waiting(), reports);
    }

    static View faulty(View view, @Nullable String fault) {
        return like(view, view.mode(), view.killSwitch(), fault, view.devices(), view.waiting(), view.reports());
    }

    private static View like(
            View view,
            Mode mode,
            boolean killSwitch,
            @Nullable String fault,
            Collection<DeviceFact> devices,
            List<Plan> waiting,
            List<Report> reports) {
        return new View(
                view.now(),
                mode,
                killSwitch,
                view.rulebookHash(),
                fault,
                view.inventory(),
                view.inventoryFault(),
                devices,
                view.jobs(),
                view.conditions(),
                view.incidents(),
                view.attempts(),
                waiting,
                reports,
                view.questions(),
                view.alerts(),
                view.demand(),
                view.alertsKept());
    }

    private static DemandEvent demand() {
        return new DemandEvent(
                DEMAND, "peak", "a hot evening", AT, AT + 3_600_000, DemandRequest.LESS_PERCENT, 25, 240_000);
    }

    private static List<HeldAlert> alerts() {
        FiringAlert alert = new FiringAlert(
                "1a30ba71cca2921f@http://am:9093",
                "InletTooWarm",
                "InletTooWarm",
                AlertSeverity.CRITICAL,
                "rack-10",
                "rack-10",
                "zone-2",
                Map.of("alertname", "InletTooWarm", "device", "rack-10"),
                HOSTILE,
                "http://am:9093",
                AT);
        return List.of(new HeldAlert(alert, "1a30ba71cca2921f", AT, false, HeldAlert.State.FIRING, true, AT));
    }

    private static List<DeviceFact> devices() {
        List<DeviceFact> devices = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            devices.add(rack("rack-" + i, "zone-" + ((i - 1) / 8 + 1), inlet(i)));
        }
        devices.add(rack(HOSTILE, "zone-3", Double.NaN));
        for (int i = 1; i <= 9; i++) {
            devices.add(unit(i));
        }
        devices.add(new PowerUnit("pdu-1a", "zone-1", AT, AT, true, "ups-a", true, false, 24_000, 50_000, Double.NaN));
        devices.add(gpu("gpu-1-0", 88));
        devices.add(new Facility("facility", "", AT, AT, true, 180_000, 240_000, 400_000, Double.NaN, 310, List.of()));
        return devices;
    }

    private static DeviceFact gpu(String id, double percent) {
        Map<String, Double> metrics = Map.of(
                "gpu_celsius", 64.0, "power_watts", 512.0, "power_cap_watts", 700.0, "utilization_percent", percent);
        Map<Rating, Double> ratings = Map.of(
                Rating.SLOWDOWN_CELSIUS, 87.0, Rating.MIN_POWER_CAP_WATTS, 200.0, Rating.MAX_POWER_CAP_WATTS, 700.0);
        return DeviceKinds.delivered()
                .fact(
                        new Sample(id, Instant.ofEpochMilli(AT), Sample.Status.OK, metrics),
                        new Device(id, DeviceKind.GPU, "zone-1", "rack-1", ratings),
                        null);
    }

    private static double inlet(int rack) {
        boolean warm = rack > 8 && rack <= 16;
        return warm ? 27.5 + (rack - 9) * 0.8 : 22.4 + rack % 5 * 0.3;
    }

    private static Rack rack(String id, String zone, double inlet) {
        return new Rack(id, zone, AT, AT, true, inlet, 0, 1, 0.1, inlet + 12, 7_450, 12_000, 71, "pdu-1a");
    }

    private static CoolingUnit unit(int i) {
        boolean runs = i != 5;
        return new CoolingUnit(
                "crac-" + i,
                "zone-" + ((i - 1) / 3 + 1),
                AT,
                AT,
                runs,
                runs,
                18.1,
                18,
                runs ? 70 : 0,
                runs ? 31_000 : 0,
                runs ? 100 : 0,
                60_000,
                15,
                27,
                1);
    }

    private static List<Job> jobs() {
        return List.of(
                new Job(
                        "job-1",
                        AT,
                        Job.State.RUNNING,
                        Job.Kind.TRAINING,
                        "rack-9",
                        8,
                        3,
                        true,
                        true,
                        5_000,
                        AT,
                        Long.MAX_VALUE,
                        3_600,
                        0,
                        "",
                        0),
                new Job(
                        "job-2",
                        AT,
                        Job.State.QUEUED,
                        Job.Kind.INFERENCE,
                        "",
                        2,
                        9,
                        false,
                        false,
                        900,
                        AT,
                        AT + 60_000,
                        600,
                        AT + 1_000,
                        "",
                        0));
    }

    private static List<Condition> conditions() {
        return List.of(
                new Condition("cooling-unit-lost", "crac-5", "zone-2", AT - 90_000),
                new Condition("inlet-above-recommended", "rack-12", "zone-2", AT - 60_000));
    }

    private static List<Incident> incidents() {
        return List.of(
                new Incident("zone-2@1767608040000", "zone-2", Incident.State.OPEN, AT - 90_000, 0, 1),
                new Incident("zone-1@1767600000000", "zone-1", Incident.State.CLOSED, AT - 900_000, AT - 600_000, 0));
    }

    private static List<Attempt> attempts() {
        return List.of(
                attempt("raise-fans", Attempt.State.USELESS, AT - 80_000, new Action.AdjustCooling("crac-4", 16, 95)),
                attempt(
                        "move-load",
                        Attempt.State.WAITING,
                        AT - 10_000,
                        new Action.MigrateWorkload("job-1", "rack-3")));
    }

    private static Attempt attempt(String remedy, Attempt.State state, long at, Action action) {
        return new Attempt(
                "zone-2@1767608040000/%s@%d".formatted(remedy, at),
                "zone-2@1767608040000",
                "zone-2",
                "cooling-unit-lost",
                remedy,
                true,
                List.of(action),
                List.of(new Aim("cooling-unit-lost", "crac-5")),
                at,
                state,
                at);
    }

    private static Plan plan() {
        return new Plan(
                PLAN,
                "Keep zone-2 below 32 °C while crac-5 stands still.",
                NOW,
                1,
                List.of(
                        new Task("t1", new Action.MigrateWorkload("job-1", "rack-3"), List.of(), 30_000),
                        new Task("t2", new Action.ThrottleGpu("rack-12", 350), List.of("t1"), 5_000)),
                DecisionTag.DETERMINISTIC,
                "zone-2@1767608040000");
    }
}
