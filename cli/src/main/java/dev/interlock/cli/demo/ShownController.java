package dev.interlock.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.check.DoctorFinding;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.operator.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What must be so of the controller that is shown. */
final class ShownController {
    private static final double LATE_MILLIS = 250;

    /** What must be empty before anything is let go wrong, by its path. */
    private static final Map<String, String> CALM = new TreeMap<>(Map.of(
            "/api/conditions", "conditions",
            "/api/plans?state=waiting", "plans that wait",
            "/api/questions", "open questions",
            "/api/reports", "open reports"));

    private final RemoteController controller;
    private final Settings settings;

    private ShownController(RemoteController controller, Settings settings) {
        this.controller = controller;
        this.settings = settings;
    }

    /** A line for each point; one line where none runs. */
    static List<DoctorFinding> findings(Settings settings) {
        return RemoteController.running(settings)
                .map(controller -> new ShownController(controller, settings).findings())
                .orElseGet(() -> List.of(DoctorFinding.fail(
                        "controller",
                        "None runs on '%s'.".formatted(settings.data()),
                        "Start one, as docs/demo_script.md says, or name its data folder with --data.")));
    }

    private List<DoctorFinding> findings() {
        List<DoctorFinding> findings = new ArrayList<>();
        try {
            JsonNode state = controller.get("/api/state");
            findings.add(DoctorFinding.ok(
                    "controller",
                    "answers, up for %d s"
                            .formatted(state.path("uptime_seconds").asLong())));
            findings.addAll(world());
            findings.add(health());
            findings.add(calm());
            findings.add(mode(state.path("mode").asText()));
            findings.add(stop(state.path("kill_switch").asBoolean()));
            findings.add(latency(controller.get("/api/latency")));
            findings.add(audit(controller.get("/api/audit/verify")));
        } catch (CommandFailure trouble) {
            findings.add(DoctorFinding.fail("controller", trouble.sentence(), ""));
        }
        return findings;
    }

    private List<DoctorFinding> world() {
        JsonNode world = controller.get("/api/world/faults");
        if (!world.path("simulated").asBoolean()) {
            return List.of(DoctorFinding.fail(
                    "world", "It is no simulated one: nothing may be killed in it.", "Show 'interlock up' instead."));
        }
        OptionalLong seed = Beacon.seedOfWorld(settings.data());
        return List.of(
                faults(world.path("faults")),
                seed.isPresent()
                        ? DoctorFinding.ok(
                                "seed", "%d; say it, so that others can see the same".formatted(seed.getAsLong()))
                        : DoctorFinding.warn(
                                "seed",
                                "It is not known here.",
                                "Ask on the machine and data folder of 'interlock up'."));
    }

    private static DoctorFinding faults(JsonNode faults) {
        List<String> wished = new ArrayList<>();
        for (JsonNode fault : faults) {
            if (!fault.path("state").asText("over").equals("over")) {
                wished.add("%s (%s at %s)"
                        .formatted(
                                fault.path("id").asText(),
                                fault.path("type").asText(),
                                fault.path("target").asText()));
            }
        }
        return wished.isEmpty()
                ? DoctorFinding.ok("world", "simulated, and nothing is wrong in it by anybody's wish")
                : DoctorFinding.warn(
                        "world",
                        "simulated; %s not taken back: %s."
                                .formatted(
                                        wished.size() == 1 ? "one fault is" : "faults are", String.join(", ", wished)),
                        "Is that meant? Otherwise: interlock fault heal FAULT");
    }

    private DoctorFinding health() {
        JsonNode health = controller.health();
        return health.path("status").asText().equals("UP")
                ? DoctorFinding.ok("health", "every part is in order")
                : DoctorFinding.fail("health", health.path("reason").asText("It is not told."), "See docs/runbook.md.");
    }

    private DoctorFinding calm() {
        List<String> found = new ArrayList<>();
        CALM.forEach((path, what) -> count(controller.get(path).size(), what, found));
        count(unquiet(controller.get("/api/incidents?open=true")), "open incidents", found);
        return found.isEmpty()
                ? DoctorFinding.ok("baseline", "green: no condition, incident, plan, question or report is open")
                : DoctorFinding.fail(
                        "baseline",
                        "It is not calm; %s.".formatted(String.join(", ", found)),
                        "Wait until they are over, or look: interlock status");
    }

    private static void count(int many, String what, List<String> found) {
        if (many > 0) {
            found.add("%s: %d".formatted(what, many));
        }
    }

    /** A quiet one only waits for its time to be over. */
    private static int unquiet(JsonNode incidents) {
        int many = 0;
        for (JsonNode incident : incidents) {
            many += incident.path("state").asText().equals("quiet") ? 0 : 1;
        }
        return many;
    }

    private static DoctorFinding mode(String mode) {
        return mode.equals(Mode.ACT.toString())
                ? DoctorFinding.ok("mode", "act: approved plans are carried out")
                : DoctorFinding.fail(
                        "mode",
                        "It is '%s', in which nothing is carried out by itself.".formatted(mode),
                        "Run: interlock mode act");
    }

    private static DoctorFinding stop(boolean on) {
        return on
                ? DoctorFinding.fail("stop", "It is on: nothing is sent.", "Run: interlock kill-switch off")
                : DoctorFinding.ok("stop", "off");
    }

    /** Where no task was sent lately, decisions have to do: a rehearsal would show it whole, and warm what is slow the first time. */
    private static DoctorFinding latency(JsonNode latency) {
        boolean sent = latency.path("envelope").path("count").asInt() > 0;
        JsonNode measured = latency.path(sent ? "envelope" : "decision");
        double late = measured.path("p99_ms").asDouble(Double.NaN);
        String figures = "telemetry to %s p50 %.0f ms, p99 %.0f ms, of %d in five minutes"
                .formatted(
                        sent ? "envelope" : "decision",
                        measured.path("p50_ms").asDouble(Double.NaN),
                        late,
                        measured.path("count").asInt());
        if (!(late < LATE_MILLIS)) {
            return DoctorFinding.fail(
                    "latency",
                    "%s; green is below %.0f ms.".formatted(figures, LATE_MILLIS),
                    "What is done for the first time is slow for five minutes. Let nothing else run on this machine.");
        }
        return sent
                ? DoctorFinding.ok("latency", figures)
                : DoctorFinding.warn(
                        "latency",
                        "%s; no task was sent in that time.".formatted(figures),
                        "Rehearse: interlock fault inject container_stop cache, then interlock fault heal FAULT.");
    }

    private static DoctorFinding audit(JsonNode verified) {
        String finding = verified.path("finding").asText();
        return verified.path("intact").asBoolean()
                ? DoctorFinding.ok("audit", finding)
                : DoctorFinding.fail("audit", finding, "Take a new data folder: --data DIR");
    }
}
