package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fleet.StopAnswer;
import java.util.List;
import java.util.Optional;

/** Answers schedulers that ask whether a GPU may be stopped. Anything but a yes, no answer among it, means no. */
public final class MayStopApi {
    private final WebContext panel;
    private final List<ComponentHealth> checks;

    /** @param checks a controller that is not in order knows nothing for sure */
    public MayStopApi(WebContext panel, List<ComponentHealth> checks) {
        this.panel = panel;
        this.checks = checks.stream().filter(ComponentHealth::vital).toList();
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/fleet/may-stop", request -> Reply.json(answer(request))));
    }

    private StopAnswer answer(Request request) {
        String gpu = request.query("gpu").orElse("");
        return checks.stream()
                .flatMap(check ->
                        check.found().stream().map(fault -> "Interlock itself is not in order: %s".formatted(fault)))
                .findFirst()
                .map(reason -> new StopAnswer(gpu, false, reason))
                .orElseGet(() -> answer(gpu, panel.room().view()));
    }

    private StopAnswer answer(String gpu, View view) {
        Optional<Gpu> known = view.devices().stream()
                .filter(device -> device.id().equals(gpu))
                .filter(Gpu.class::isInstance)
                .map(Gpu.class::cast)
                .findFirst();
        return StopAnswer.of(
                gpu,
                view.inventory().find(gpu),
                known,
                view.conditions(),
                panel.rulebook().get().limits(),
                view.now().toEpochMilli());
    }
}
