package dev.interlock.routes.agents.actuators;

import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A Camel context with the routes of actuators and nothing else: for an agent elsewhere, and for looking at calls. */
public final class ActuatorHost implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext(false);
    private final List<String> faults = new ArrayList<>();

    private ActuatorHost() {}

    /**
     * Starts the routes that are switched on.
     *
     * @param files of the routes
     * @param beans that they name, by name
     */
    public static ActuatorHost start(Collection<Path> files, PropertyValues values, Map<String, Object> beans) {
        return start(files, values, beans, Optional.empty());
    }

    static ActuatorHost start(
            Collection<Path> files,
            PropertyValues values,
            Map<String, Object> beans,
            Optional<EndpointStrategy> strategy) {
        ActuatorHost host = new ActuatorHost();
        host.context.getPropertiesComponent().setInitialProperties(values.toProperties());
        beans.forEach(host.context.getRegistry()::bind);
        strategy.ifPresent(host.context.getCamelContextExtension()::registerEndpointCallback);
        host.context.start();
        files.forEach(host::load);
        return host;
    }

    /** A file that cannot be used takes none of the others with it. */
    private void load(Path file) {
        try {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(
                            ResourceHelper.fromString(file.getFileName().toString(), InputFile.contentOrThrow(file)));
        } catch (Exception refused) {
            faults.add("%s cannot be used; 'interlock routes check' tells why.".formatted(file));
        }
    }

    public CamelContext context() {
        return context;
    }

    /** A sentence for each file that cannot be used. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.stop();
    }
}
