package dev.interlock.routes.reload;

import dev.interlock.routes.check.RouteFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes of a running Camel context, exchanged file by file. One thread at a time. */
final class RunningRoutes {
    private final ModelCamelContext context;
    private final RestingPaths resting;
    private final RouteEnd end;
    private final Set<String> held = new HashSet<>();

    RunningRoutes(CamelContext context, RestingPaths resting) {
        this.context = (ModelCamelContext) context;
        this.resting = resting;
        this.end = new RouteEnd(context);
    }

    /** The routes that came out of the file of this name. */
    List<String> ids(String name) {
        return definitions(name).map(RouteDefinition::getRouteId).toList();
    }

    private Stream<RouteDefinition> definitions(String name) {
        return model().getRouteDefinitions().stream().filter(route -> isOf(route.getResource(), name));
    }

    /** Keeps the routes of a file from starting with the context, but for those that say themselves whether they do. */
    void hold(String name) {
        definitions(name).filter(route -> route.getAutoStartup() == null).forEach(route -> {
            route.setAutoStartup("false");
            held.add(route.getRouteId());
        });
    }

    /** Starts what was held of a file. */
    void begin(String name) throws NotReplaced.Down {
        try {
            for (String id : ids(name)) {
                if (held.remove(id)) {
                    context.getRouteController().startRoute(id);
                }
            }
        } catch (Exception failed) {
            clear(name);
            throw new NotReplaced.Down("It did not start.", failed);
        }
    }

    /** Lets the routes of a new file run. */
    void add(RouteFile file) throws NotReplaced {
        try {
            start(file);
        } catch (Exception failed) {
            clear(file.name());
            throw new NotReplaced("It did not start.", failed);
        }
    }

    /** Ends the routes of a file after their work in hand. */
    void remove(String name) throws NotReplaced {
        for (String id : ids(name)) {
            end.end(id);
        }
        clear(name);
    }

    /** Lets the routes of one file run in place of another's, and those again where the new ones do not start. */
    void replace(RouteFile old, RouteFile next) throws NotReplaced {
        try (RestingPaths.Rest rest = resting.of(routes(old.name()), context)) {
            remove(old.name());
            add(next);
        } catch (NotReplaced.Busy busy) {
            throw busy;
        } catch (NotReplaced failed) {
            again(old, failed);
            throw failed;
        }
    }

    /** Lets another configuration hold, and starts anew what it says something about. */
    void configure(RouteFile old, RouteFile next, List<RouteFile> users) throws NotReplaced {
        exchange(old.name(), next);
        for (RouteFile user : users) {
            try {
                replace(user, user);
            } catch (NotReplaced failed) {
                exchange(old.name(), old);
                for (RouteFile each : users.subList(0, users.indexOf(user))) {
                    replace(each, each);
                }
                throw failed;
            }
        }
    }

    void addConfiguration(RouteFile file) throws NotReplaced {
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(resource(file));
        } catch (Exception failed) {
            throw new NotReplaced("It was not taken.", failed);
        }
    }

    void removeConfiguration(String name) throws NotReplaced {
        RouteConfigurationDefinition running = model().getRouteConfigurationDefinition(name);
        if (running == null) {
            return;
        }
        try {
            model().removeRouteConfiguration(running);
        } catch (Exception failed) {
            throw new NotReplaced("It was not removed.", failed);
        }
    }

    /**
     * Whether others hand on to the file's route by name and would find nobody, if the new one ran: where the old one
     * begins, as far as the new one does not.
     */
    boolean leavesItsPlace(RouteFile old, RouteFile next) throws NotReplaced {
        List<Endpoint> places = routes(old.name()).stream()
                .map(Route::getEndpoint)
                .filter(endpoint -> endpoint instanceof DirectEndpoint || endpoint instanceof SedaEndpoint)
                .toList();
        if (places.isEmpty()) {
            return false;
        }
        List<String> begins = begins(next);
        return !places.stream().map(Endpoint::getEndpointBaseUri).allMatch(begins::contains);
    }

    private List<String> begins(RouteFile file) throws NotReplaced {
        try {
            List<String> begins = new ArrayList<>();
            for (RoutesBuilder builder : builders(file)) {
                for (RouteDefinition route :
                        ((RouteBuilder) builder).configureRoutes(context).getRoutes()) {
                    String uri =
                            context.resolvePropertyPlaceholders(route.getInput().getEndpointUri());
                    begins.add(base(uri));
                }
            }
            return begins;
        } catch (Exception failed) {
            throw new NotReplaced("It cannot be read.", failed);
        }
    }

    private static String base(String uri) {
        String path = uri.replaceFirst("\\?.*", "");
        return path.contains("://") ? path : path.replaceFirst(":", "://");
    }

    private void exchange(String name, RouteFile next) throws NotReplaced {
        removeConfiguration(name);
        addConfiguration(next);
    }

    private void again(RouteFile old, NotReplaced failed) throws NotReplaced.Down {
        try {
            start(old);
        } catch (Exception neither) {
            clear(old.name());
            throw new NotReplaced.Down("Neither the new one nor the one before runs.", failed);
        }
    }

    private void start(RouteFile file) throws Exception {
        for (RoutesBuilder builder : builders(file)) {
            context.addRoutes(builder);
        }
    }

    private Iterable<RoutesBuilder> builders(RouteFile file) throws Exception {
        return PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource(file));
    }

    /** Takes away what is left of the file's routes; what is left does not run. */
    private void clear(String name) {
        for (String id : ids(name)) {
            try {
                context.getRouteController().stopRoute(id);
                context.removeRoute(id);
                RouteDefinition left = model().getRouteDefinition(id);
                if (left != null) {
                    model().removeRouteDefinition(left);
                }
            } catch (Exception stays) {
                throw new IllegalStateException("Route '%s' cannot be taken away.".formatted(id), stays);
            }
        }
    }

    private List<Route> routes(String name) {
        List<String> ids = ids(name);
        return context.getRoutes().stream()
                .filter(route -> ids.contains(route.getRouteId()))
                .toList();
    }

    private Model model() {
        return context;
    }

    private static Resource resource(RouteFile file) {
        return ResourceHelper.fromString(file.path().getFileName().toString(), file.text());
    }

    private static boolean isOf(Resource resource, String name) {
        return resource != null
                && resource.getLocation().replaceFirst("^.*[/:]", "").equals(name + ".camel.yaml");
    }
}
