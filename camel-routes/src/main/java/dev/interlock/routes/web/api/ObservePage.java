package dev.interlock.routes.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What any Camel application shows under {@code /observe}, in Camel's own shape. Camel's management server would open a port of
 * its own for it, without our guards.
 */
public final class ObservePage {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String FULL = "full";
    private static final String ONE_LINE = "oneline";

    private final CamelContext context;
    private final Meters meters;

    /** @param checks ours, which stand among those of Camel from now on */
    public ObservePage(CamelContext context, List<ComponentHealth> checks, Meters meters) {
        this.context = context;
        this.meters = meters;
        HealthCheckRegistry registry = HealthCheckHelper.getHealthCheckRegistry(context);
        if (registry != null) {
            checks.forEach(check -> registry.register(new OwnHealthCheck(check)));
        }
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                                "/observe/health",
                                request -> reply(request, () -> HealthCheckHelper.invoke(context, FULL)))
                        .open(),
                Endpoint.get(
                                "/observe/health/live",
                                request -> reply(request, () -> HealthCheckHelper.invokeLiveness(context, FULL)))
                        .open(),
                Endpoint.get(
                                "/observe/health/ready",
                                request -> reply(request, () -> HealthCheckHelper.invokeReadiness(context, FULL)))
                        .open(),
                Endpoint.get("/observe/metrics", request -> Reply.text(TEXT, meters.exposition())));
    }

    private static Reply reply(Request request, Supplier<Collection<HealthCheck.Result>> results) {
        Collection<HealthCheck.Result> found = results.get();
        boolean up = HealthCheckHelper.isResultsUp(found, true);
        String level = request.query("exposureLevel").orElse("default");
        List<CheckBody> shown = found.stream()
                .filter(result -> level.equals(FULL) || result.getState() == HealthCheck.State.DOWN)
                .map(result -> CheckBody.of(result, level.equals(FULL)))
                .toList();
        return Reply.json(
                up ? 200 : 503,
                new ObservedBody(up ? "UP" : "DOWN", shown.isEmpty() || level.equals(ONE_LINE) ? null : shown));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ObservedBody(String status, @Nullable List<CheckBody> checks) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CheckBody(
            String name,
            String status,
            @Nullable String message,
            @Nullable Map<String, String> data) {
        static CheckBody of(HealthCheck.Result result, boolean full) {
            return new CheckBody(
                    result.getCheck().getId(),
                    result.getState().name(),
                    result.getMessage().orElse(null),
                    full ? data(result.getDetails()) : null);
        }

        private static Map<String, String> data(Map<String, Object> details) {
            return details.entrySet().stream()
                    .filter(each -> each.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> Objects.toString(each.getValue()),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
