package dev.interlock.routes.web.api;

import dev.interlock.routes.fleet.FleetNow;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.FleetAnomalyBody;
import dev.interlock.routes.web.body.FleetInstanceBody;
import dev.interlock.routes.web.body.IdleGpuBody;
import dev.interlock.routes.web.body.ProviderBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.InstanceFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fleet of GPUs: its instances, which GPUs are idle, and what is anomalous. */
public final class FleetApi {
    /** The conditions of a GPU that is proven to do no work, by how it is idle. */
    private static final Set<String> IDLE = Set.of("gpu-idle", "gpu-idle-held", "gpu-parked");

    private final WebContext panel;

    public FleetApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/fleet", request -> Reply.json(instances())),
                Endpoint.get("/api/fleet/providers", request -> Reply.json(providers())),
                Endpoint.get("/api/fleet/idle", request -> Reply.json(idle())),
                Endpoint.get("/api/fleet/anomalies", request -> Reply.json(anomalies())));
    }

    private List<FleetInstanceBody> instances() {
        FleetNow fleet = fleet(panel.room().view());
        Map<InstanceFigures, List<FleetFinding>> findings = fleet.findingsByInstance();
        return fleet.figures().instances().stream()
                .map(each -> FleetInstanceBody.of(each, findings.getOrDefault(each, List.of())))
                .toList();
    }

    private List<ProviderBody> providers() {
        return fleet(panel.room().view()).figures().providers().stream()
                .map(ProviderBody::of)
                .toList();
    }

    private List<IdleGpuBody> idle() {
        FleetNow fleet = fleet(panel.room().view());
        Map<String, Gpu> gpus = byId(fleet);
        return sorted(fleet)
                .filter(finding -> IDLE.contains(finding.condition().name()))
                .filter(finding -> gpus.containsKey(finding.condition().device()))
                .map(finding -> IdleGpuBody.of(
                        finding,
                        Objects.requireNonNull(gpus.get(finding.condition().device()))))
                .toList();
    }

    private List<FleetAnomalyBody> anomalies() {
        View view = panel.room().view();
        FleetNow fleet = fleet(view);
        Map<String, Gpu> gpus = byId(fleet);
        return sorted(fleet)
                .map(finding -> FleetAnomalyBody.of(
                        finding, gpus.get(finding.condition().device()), view.attempts()))
                .toList();
    }

    private FleetNow fleet(View view) {
        return FleetNow.of(view, view.now(), panel.rulebook().get());
    }

    private static Stream<FleetFinding> sorted(FleetNow fleet) {
        return fleet.findings().stream()
                .sorted(Comparator.comparing(
                                (FleetFinding finding) -> finding.condition().since())
                        .thenComparing(finding -> finding.condition().device())
                        .thenComparing(finding -> finding.condition().name()));
    }

    private static Map<String, Gpu> byId(FleetNow fleet) {
        return fleet.gpus().stream().collect(Collectors.toMap(Gpu::id, Function.identity()));
    }
}
