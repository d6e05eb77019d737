package dev.interlock.routes.web.api;

import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the controller is in order, for whoever watches it. */
public final class HealthPage {
    private final List<ComponentHealth> checks;

    public HealthPage(WebContext panel) {
        this.checks = new ArrayList<>(panel.checks());
        this.checks.add(new ComponentHealth(
                "rulebook", () -> Optional.ofNullable(panel.room().view().rulebookFault())));
        this.checks.add(new ComponentHealth(
                "inventory", () -> Optional.ofNullable(panel.room().view().inventoryFault())));
        checks.forEach(
                check -> panel.meters().watch(Metric.UP, () -> check.found().isEmpty() ? 1 : 0, check.component()));
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/health", request -> reply()).open());
    }

    /** One for each component. */
    public List<ComponentHealth> checks() {
        return List.copyOf(checks);
    }

    private Reply reply() {
        Map<String, ComponentBody> components = new LinkedHashMap<>();
        checks.forEach(check -> components.put(check.component(), ComponentBody.of(check.found())));
        boolean up = components.values().stream().allMatch(component -> component.reason() == null);
        return Reply.json(up ? 200 : 503, new HealthBody(up ? "UP" : "DOWN", reason(components), components));
    }

    /** In one sentence, with what is wrong first. */
    private static @Nullable String reason(Map<String, ComponentBody> components) {
        List<Map.Entry<String, ComponentBody>> faulty = components.entrySet().stream()
                .filter(each -> each.getValue().reason() != null)
                .toList();
        if (faulty.isEmpty()) {
            return null;
        }
        Map.Entry<String, ComponentBody> first = faulty.get(0);
        String others = faulty.stream().skip(1).map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return "%s: %s%s"
                .formatted(
                        first.getKey(),
                        first.getValue().reason(),
                        others.isEmpty() ? "" : " Not in order either: %s.".formatted(others));
    }

    /** @param reason what is wrong, in short; absent while nothing is */
    private record HealthBody(String status, @Nullable String reason, Map<String, ComponentBody> components) {}

    private record ComponentBody(String status, @Nullable String reason) {
        static ComponentBody of(Optional<String> fault) {
            return new ComponentBody(fault.isEmpty() ? "UP" : "DOWN", fault.orElse(null));
        }
    }
}
