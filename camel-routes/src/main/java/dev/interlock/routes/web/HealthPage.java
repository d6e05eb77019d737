package dev.interlock.routes.web;

import dev.interlock.routes.meters.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the controller is in order, for whoever watches it. */
final class HealthPage {
    private final List<Check> checks;

    HealthPage(Panel panel) {
        this.checks = new ArrayList<>(panel.checks());
        this.checks.add(new Check(
                "rulebook", () -> Optional.ofNullable(panel.room().view().rulebookFault())));
        this.checks.add(new Check(
                "inventory", () -> Optional.ofNullable(panel.room().view().inventoryFault())));
        checks.forEach(
                check -> panel.meters().watch(Metric.UP, () -> check.found().isEmpty() ? 1 : 0, check.component()));
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/health", request -> reply()));
    }

    /** One for each component. */
    List<Check> checks() {
        return List.copyOf(checks);
    }

    private Reply reply() {
        Map<String, ComponentBody> components = new LinkedHashMap<>();
        checks.forEach(check -> components.put(check.component(), ComponentBody.of(check.found())));
        boolean up = components.values().stream().allMatch(component -> component.reason() == null);
        return Reply.json(up ? 200 : 503, new HealthBody(up ? "UP" : "DOWN", components));
    }

    private record HealthBody(String status, Map<String, ComponentBody> components) {}

    private record ComponentBody(String status, @Nullable String reason) {
        static ComponentBody of(Optional<String> fault) {
            return new ComponentBody(fault.isEmpty() ? "UP" : "DOWN", fault.orElse(null));
        }
    }
}
