package dev.interlock.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.model.chat.Probe;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Asked;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whoever Interlock talks to: a controller that runs, its audit, and the sources of telemetry that are set. */
final class NeighboursCheckup {
    private static final Map<String, String> READY = Map.of(
            "source.prometheus.url", "/-/ready",
            "source.alertmanager.url", "/-/ready",
            "source.metrics-page.url", "");

    private NeighboursCheckup() {}

    static List<DoctorFinding> of(Settings settings) {
        List<DoctorFinding> findings = new ArrayList<>();
        RemoteController.running(settings)
                .ifPresentOrElse(
                        controller -> findings.addAll(controller(controller)),
                        () -> findings.add(DoctorFinding.ok("controller", "none runs on this data folder")));
        settings.url(Setting.SOURCE)
                .map(url -> answers(Setting.SOURCE.key(), url, "/inventory"))
                .ifPresent(findings::add);
        findings.add(model(settings));
        findings.addAll(ReceiversCheckup.of(settings));
        settings.ofRoutes().forEach((key, value) -> {
            if (READY.containsKey(key)) {
                findings.add(answers(key, URI.create(value), READY.getOrDefault(key, "")));
            }
        });
        return findings;
    }

    /** The model that is set; where none is, a local one that would do. */
    private static DoctorFinding model(Settings settings) {
        ModelSettings model =
                ModelSettings.of(settings.ofAdvisor()).toOptional().orElse(null);
        if (model == null) {
            return DoctorFinding.fail("model", "Its settings are wrong.", String.join(" ", reasons(settings)));
        } else if (!model.asksNobody()) {
            Probe probe = Probe.of(model);
            return probe.answers()
                    ? DoctorFinding.ok("model", probe.sentence())
                    : DoctorFinding.fail("model", probe.sentence(), "");
        }
        return Probe.local().stream()
                .findFirst()
                .map(found ->
                        DoctorFinding.ok("model", "none is set; " + found.sentence() + " 'interlock up' will use it."))
                .orElseGet(() ->
                        DoctorFinding.ok("model", "none is set, and none answers on a usual port of this machine"));
    }

    private static List<String> reasons(Settings settings) {
        return ModelSettings.of(settings.ofAdvisor()).reasons();
    }

    private static DoctorFinding answers(String about, URI url, String path) {
        return Asked.answers(url, path)
                ? DoctorFinding.ok(about, url + " answers")
                : DoctorFinding.fail(about, url + " does not answer.", "Start it, or correct the address.");
    }

    private static List<DoctorFinding> controller(RemoteController controller) {
        try {
            JsonNode state = controller.get("/api/state");
            JsonNode verified = controller.get("/api/audit/verify");
            String mode = state.path("mode").asText();
            return List.of(
                    state.path("kill_switch").asBoolean()
                            ? DoctorFinding.warn("controller", "The kill switch is on: nothing is sent.", "")
                            : DoctorFinding.ok("controller", "runs in mode '%s'".formatted(mode)),
                    state.path("rulebook_fault").asText("").isEmpty()
                            ? DoctorFinding.ok(
                                    "rulebook in use",
                                    state.path("rulebook_hash").asText())
                            : DoctorFinding.warn(
                                    "rulebook in use",
                                    state.path("rulebook_fault").asText(),
                                    "Mend it; the former rulebook stays in use."),
                    verified.path("intact").asBoolean()
                            ? DoctorFinding.ok("audit", verified.path("finding").asText())
                            : DoctorFinding.fail(
                                    "audit", verified.path("finding").asText(), "Find out who can write to it."));
        } catch (CommandFailure trouble) {
            return List.of(DoctorFinding.fail("controller", trouble.sentence(), ""));
        }
    }
}
