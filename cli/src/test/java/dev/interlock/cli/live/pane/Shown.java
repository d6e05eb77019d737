package dev.interlock.cli.live.pane;

import dev.interlock.cli.live.news.Headline;
import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OpenQuestion;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a screen is given, piece by piece. */
public final class Shown {
    public static final Instant NOW = Instant.parse("2026-01-05T10:15:30Z");
    public static final UUID PLAN = UUID.fromString("0b5c8a00-0000-4000-8000-000000000001");
    public static final String INCIDENT = "zone-2@1767608040000";
    private static final long AT = NOW.toEpochMilli();

    private final List<DeviceFact> devices = new ArrayList<>();
    private final List<Device> listed = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Plan> waiting = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private final List<Headline> news = new ArrayList<>();
    private boolean killSwitch;

    public static Shown nothing() {
        return new Shown();
    }

    /** Machines of eight GPUs each. */
    public static Shown fleet(int gpus) {
        Shown shown = new Shown();
        IntStream.range(0, gpus).forEach(gpu -> shown.gpu(gpu / 8, gpu % 8, 40 + gpu % 37));
        return shown;
    }

    /** A shop whose second service fails requests. */
    public static Shown shop() {
        return new Shown()
                .device(
                        new Device("gateway", DeviceKind.SERVICE, "shop", "", Map.of(Rating.DECLARED_INSTANCES, 2.0)),
                        Map.of("healthy_instances", 2.0, "requests_per_second", 118.0, "error_percent_5s", 0.0))
                .device(
                        new Device("checkout", DeviceKind.SERVICE, "shop", "", Map.of(Rating.DECLARED_INSTANCES, 3.0)),
                        Map.of(
                                "healthy_instances", 1.0,
                                "requests_per_second", 40.0,
                                "error_percent_5s", 12.5,
                                "config_drifted", 1.0))
                .device(
                        new Device("orders", DeviceKind.QUEUE, "shop", "", Map.of()),
                        Map.of("waiting", 17.0, "poison_messages", 2.0))
                .device(
                        new Device(
                                "gateway-checkout", DeviceKind.LINK, "shop", "gateway", Map.of(), Set.of("checkout")),
                        Map.of("calls_per_second", 40.0, "failed_percent_5s", 12.5, "latency_ms", 9.0))
                .condition("service-fails-requests", "checkout", "checkout");
    }

    public Shown device(Device device, Map<String, Double> metrics) {
        return device(device, metrics, Map.of());
    }

    Shown device(Device device, Map<String, Double> metrics, Map<String, String> labels) {
        Sample sample = new Sample(device.id(), NOW, Sample.Status.OK, metrics).labelled(labels);
        listed.add(device);
        devices.add(DeviceKinds.delivered().fact(sample, device, null));
        return this;
    }

    Shown rack(String id, String zone, double inlet) {
        return device(new Device(id, DeviceKind.RACK, zone, "", Map.of()), Map.of("inlet_celsius", inlet));
    }

    private void gpu(int node, int number, double celsius) {
        String name = "node-" + node;
        device(
                new Device(name + "/" + number, DeviceKind.GPU, "hall", "rack-" + node / 4, Map.of()),
                Map.of("gpu_celsius", celsius, "power_watts", 512.0, "utilization_percent", 83.0),
                Map.of("node", name));
    }

    public Shown condition(String name, String device, String domain) {
        conditions.add(new Condition(name, device, domain, AT - 60_000));
        return this;
    }

    /** An open one, about which something was done that did not help. */
    Shown incident(String id, String domain) {
        incidents.add(new Incident(id, domain, Incident.State.OPEN, AT - 90_000, 0, 1));
        attempts.add(new Attempt(
                id + "/raise-fans@1",
                id,
                domain,
                "cooling-unit-lost",
                "raise-fans",
                true,
                List.of(new Action.AdjustCooling("crac-4", 16, 95)),
                List.of(),
                AT - 80_000,
                Attempt.State.USELESS,
                AT - 40_000));
        return this;
    }

    public Shown waiting(UUID plan, String goal) {
        Task task = new Task("t1", new Action.MigrateWorkload("job-1", "rack-3"), List.of(), 30_000);
        waiting.add(new Plan(plan, goal, NOW, 1, List.of(task), DecisionTag.DETERMINISTIC, INCIDENT));
        return this;
    }

    Shown question(String question) {
        questions.add(new OpenQuestion(INCIDENT, "zone-2", question, NOW));
        return this;
    }

    public Shown report(String id, String text) {
        reports.add(new Report(id, "rack-7", "zone-2", text, "ada", AT));
        return this;
    }

    Shown silence(Silence silence) {
        silences.add(silence);
        return this;
    }

    public Shown news(String text) {
        news.add(new Headline(NOW, Headline.Tone.PLAIN, "outcome", text));
        return this;
    }

    public Shown stopped() {
        killSwitch = true;
        return this;
    }

    public View view() {
        return new View(
                NOW,
                Mode.APPROVE,
                killSwitch,
                "5f2a".repeat(16),
                null,
                new Inventory(listed),
                null,
                devices,
                List.of(),
                conditions,
                incidents,
                attempts,
                waiting,
                reports,
                questions,
                List.of(),
                List.of(),
                Duration.ofHours(24));
    }

    public Known known() {
        return new Known(view(), List.copyOf(news), silences, "http://127.0.0.1:8080");
    }
}
