package dev.interlock.routes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A Camel context in which nothing starts, thrown away after one look. */
final class TrialContext implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();

    TrialContext(Map<String, Object> beans, Properties properties) {
        context.setAutoStartup(false);
        context.setSourceLocationEnabled(true);
        context.getPropertiesComponent().setInitialProperties(properties);
        beans.forEach(context.getRegistry()::bind);
        PermittedCamel.hold(context, RoutePermits.of(properties));
    }

    /** Camel would not take it. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause());
        }
    }

    /** The routes that the file adds. */
    List<RouteDefinition> load(RouteFile file) throws Failed {
        List<RouteDefinition> before = List.copyOf(context.getRouteDefinitions());
        try {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(
                            ResourceHelper.fromString(file.path().getFileName().toString(), file.text()));
        } catch (Exception refused) {
            throw new Failed(refused);
        }
        List<RouteDefinition> added = new ArrayList<>(context.getRouteDefinitions());
        added.removeAll(before);
        return added;
    }

    /** Makes every endpoint and step, and starts none. */
    void start() throws Failed {
        try {
            context.start();
        } catch (RuntimeException refused) {
            throw new Failed(refused);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
