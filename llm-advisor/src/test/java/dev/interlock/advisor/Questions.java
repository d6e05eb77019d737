package dev.interlock.advisor;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.stub.ModelStub;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question about a hot zone, as tests ask it. */
public final class Questions {
    public static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    /** A good answer to it. */
    public static final String GOOD = """
            {"intervene": true, "reason": "The air is warm.", "root_goal": "Cool zone-a.", "aims": [],
             "tasks": [{"task_id": "cool", "type": "adjust_cooling", "target": "crac-1",
                        "args": {"setpoint_celsius": 20, "fan_percent": 90}, "dependencies": [],
                        "assigned_to": "ActionAgent", "estimated_cost_ms": 20000, "when": null}],
             "clarifying_task": null}""";

    private final List<DeviceFact> devices = new ArrayList<>(world());
    private final List<Job> jobs = new ArrayList<>(List.of(job("job-1", Job.State.RUNNING, "rack-1")));
    private final List<String> words = new ArrayList<>();
    private final List<Incident> open = new ArrayList<>();
    private final List<FiringAlert> alerts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Clarification> clarifications = new ArrayList<>();
    private String domain = "zone-a";
    private int round = 1;

    public static Questions aQuestion() {
        return new Questions();
    }

    public Questions about(String other) {
        domain = other;
        return this;
    }

    public Questions inRound(int number) {
        round = number;
        return this;
    }

    public Questions wherePeopleWrote(String text) {
        words.add(text);
        return this;
    }

    public Questions whereAnotherSystemAlerts(String name, String summary) {
        alerts.add(new FiringAlert(
                name,
                name,
                name,
                AlertSeverity.CRITICAL,
                "rack-1",
                "rack-1",
                domain,
                Map.of("alertname", name),
                summary,
                "http://am:9093",
                NOW.toEpochMilli()));
        return this;
    }

    public Questions after(Finding finding) {
        findings.add(finding);
        return this;
    }

    public Questions refusedFor(Violation violation) {
        violations.add(violation);
        return this;
    }

    public Questions answered(Clarification clarification) {
        clarifications.add(clarification);
        return this;
    }

    public Questions with(DeviceFact device) {
        devices.add(device);
        return this;
    }

    public Questions with(Job job) {
        jobs.add(job);
        return this;
    }

    /** A review of the whole site, where these are open. */
    public Questions reviewing(Incident... incidents) {
        open.addAll(List.of(incidents));
        return this;
    }

    public Question build() {
        long now = NOW.toEpochMilli();
        return new Question(
                open.isEmpty()
                        ? new Escalation(domain + "@" + now, domain, "No remedy is left in zone-a.", now)
                        : Escalation.review(domain, now),
                round,
                round,
                open,
                List.of(new Condition("rack-too-hot", "rack-1", "zone-a", now - 60_000)),
                List.of(),
                Facts.of(devices, jobs),
                words,
                alerts,
                findings,
                violations,
                clarifications,
                NOW);
    }

    /** Settings that ask this stub. */
    public static ModelSettings asking(ModelStub stub, String... more) {
        Map<String, String> properties = new HashMap<>(
                Map.of("advisor.provider", "openai-compatible", "advisor.model", "stub", "advisor.timeout", "30"));
        properties.put("advisor.url", stub.url().toString());
        for (int at = 0; at < more.length; at += 2) {
            properties.put("advisor." + more[at], more[at + 1]);
        }
        return ModelSettings.of(properties).orThrow();
    }

    public static Gpu gpu(String id, double celsius) {
        Sample sample = new Sample(
                id,
                NOW,
                Sample.Status.OK,
                Map.of(
                        "gpu_celsius", celsius,
                        "power_watts", 300.0,
                        "power_cap_watts", 400.0,
                        "utilization_percent", 90.0));
        Map<Rating, Double> ratings = Map.of(
                Rating.SLOWDOWN_CELSIUS, 90.0, Rating.MIN_POWER_CAP_WATTS, 100.0, Rating.MAX_POWER_CAP_WATTS, 400.0);
        Device device = new Device(id, DeviceKind.GPU, "zone-a", "rack-1", ratings);
        return (Gpu) DeviceKinds.delivered().fact(sample, device, null);
    }

    public static Job job(String id, Job.State state, String rack) {
        long now = NOW.toEpochMilli();
        return new Job(
                id, now, state, Job.Kind.TRAINING, rack, 2, 1, true, true, 800, now, Long.MAX_VALUE, 3600, 0, "", 0);
    }

    private static List<DeviceFact> world() {
        long now = NOW.toEpochMilli();
        return List.of(
                new Facility("facility", "", now, now, true, 50_000, 70_000, 100_000, Double.NaN, 300, List.of()),
                new CoolingUnit("crac-1", "zone-a", now, now, true, true, 22, 22, 60, 20_000, 100, 40_000, 16, 27, 1),
                new CoolingUnit("crac-9", "zone-b", now, now, true, true, 22, 22, 60, 20_000, 100, 40_000, 16, 27, 1),
                new Rack("rack-1", "zone-a", now, now, true, 33.333333, 0.5, 3, 0.2, 45, 9000, 12_000, 80, "pdu-1"),
                new Rack("rack-2", "zone-a", now, now, true, Double.NaN, 0, 0, 0, 45, 9000, 12_000, 80, "pdu-1"),
                new PowerUnit("pdu-1", "zone-a", now, now, true, "", true, false, 18_000, 30_000, Double.NaN),
                gpu("gpu-1", 80));
    }
}
