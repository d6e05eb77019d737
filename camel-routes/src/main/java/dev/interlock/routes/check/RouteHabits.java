package dev.interlock.routes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** The habits of a route file that Camel itself does not ask for. */
final class RouteHabits {
    /** About five; beyond this a route has become a program. */
    private static final int MOST_STEPS = 8;

    private RouteHabits() {}

    static List<RouteFault> faults(RouteFile file, List<RouteDefinition> routes, RouteNeighbours neighbours) {
        List<RouteFault> faults = new ArrayList<>();
        if (routes.isEmpty() && !file.isConfiguration()) {
            faults.add(RouteFault.error(file, 1, "The file holds no route. Begin it with '- route:'."));
        }
        if (routes.size() > 1) {
            int second = routes.get(1).getLineNumber();
            faults.add(RouteFault.error(
                    file,
                    Math.max(1, second),
                    "The file holds %d routes. Give each a file of its own.".formatted(routes.size())));
        }
        routes.forEach(route -> faults.addAll(faults(file, route, neighbours)));
        return faults;
    }

    private static List<RouteFault> faults(RouteFile file, RouteDefinition route, RouteNeighbours neighbours) {
        List<RouteFault> faults = new ArrayList<>();
        int line = Math.max(1, route.getLineNumber());
        if (!file.name().equals(route.getRouteId())) {
            faults.add(RouteFault.error(
                    file,
                    file.lineOf("id: " + route.getRouteId(), line),
                    "The route is called '%s', but its file '%s'%s. Give both one name."
                            .formatted(
                                    route.getRouteId(),
                                    file.name(),
                                    neighbours.names().contains(route.getRouteId())
                                            ? "; a route '%s' is in %s%s"
                                                    .formatted(route.getRouteId(), route.getRouteId(), RouteFile.SUFFIX)
                                            : "")));
        }
        if (isBlank(route.getDescriptionText())) {
            faults.add(RouteFault.error(
                    file, line, "The route has no 'description'. Say in one plain sentence what it does."));
        }
        configuration(file, route, neighbours.configurationNames(), faults);
        steps(file, route, neighbours.calls(), faults);
        return faults;
    }

    private static void configuration(
            RouteFile file, RouteDefinition route, Set<String> configurations, List<RouteFault> faults) {
        String named = route.getRouteConfigurationId();
        int line = Math.max(1, route.getLineNumber());
        if (isBlank(named) && !route.isErrorHandlerFactorySet() && route.getErrorHandler() == null) {
            faults.add(RouteFault.warning(
                    file, line, "What fails in the route is lost. Add 'routeConfigurationId: dead-letter'."));
        } else if (named != null && !isBlank(named) && !configurations.contains(named)) {
            faults.add(RouteFault.error(
                    file,
                    file.lineOf("routeConfigurationId", line),
                    "There is no routeConfiguration '%s'. Choose one of %s.".formatted(named, configurations)));
        }
    }

    private static void steps(RouteFile file, RouteDefinition route, DirectCalls calls, List<RouteFault> faults) {
        List<ProcessorDefinition<?>> steps = new ArrayList<>();
        collect(route.getOutputs(), steps);
        if (steps.size() > MOST_STEPS) {
            faults.add(RouteFault.warning(
                    file,
                    Math.max(1, steps.get(MOST_STEPS).getLineNumber()),
                    "The route has %d steps. Move what thinks into a bean, or split the route at a 'direct:'."
                            .formatted(steps.size())));
        }
        for (ProcessorDefinition<?> step : steps) {
            calls.fault(file, step).ifPresent(faults::add);
            if (step.getId() == null) {
                faults.add(RouteFault.warning(
                        file,
                        Math.max(1, step.getLineNumber()),
                        "Step '%s' has no 'id'. Name it, so that tests and traces can."
                                .formatted(step.getShortName())));
            }
        }
    }

    /** Without what the route's configuration adds. */
    private static void collect(List<ProcessorDefinition<?>> outputs, List<ProcessorDefinition<?>> into) {
        for (ProcessorDefinition<?> output : outputs) {
            if (!output.isAbstract()) {
                into.add(output);
                collect(output.getOutputs(), into);
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
