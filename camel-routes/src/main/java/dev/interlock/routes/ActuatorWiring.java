package dev.interlock.routes;

import dev.interlock.routes.agents.actuators.ActuatorBeans;
import dev.interlock.routes.agents.actuators.RoutedWorld;
import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyValues;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.main.Main;

/** What carries actions out: the actuators that routes name, and the world that takes actions there. */
record ActuatorWiring(ActuatorBeans beans, RoutedWorld hands, Outside outside) {
    private static final String DIRECT = "direct:";

    private static final Map<Agent, Property> ENDPOINTS =
            Map.of(Agent.ACTION_AGENT, RouteProperty.ACTION_AGENT, Agent.METRIC_AGENT, RouteProperty.METRIC_AGENT);

    static ActuatorWiring of(
            ControllerSettings settings,
            PropertyValues values,
            Supplier<Inventory> inventory,
            Outside outside,
            Main main) {
        Path file = settings.file("routes", HttpTemplateFile.NAME);
        try {
            ActuatorBeans beans = new ActuatorBeans(
                    values,
                    outside.world().url().map(URI::toString).orElse(""),
                    FileFault.orThrow(file, HttpTemplateFile.read(file), IllegalArgumentException::new),
                    Secrets.of(System.getenv()));
            return new ActuatorWiring(
                    beans,
                    new RoutedWorld(inventory, outside.world(), beans.kinds(), values, main::getCamelContext),
                    outside);
        } catch (IllegalArgumentException unusable) {
            throw new StartRefused(String.valueOf(unusable.getMessage()));
        }
    }

    void bind(Main main) {
        beans.sending(outside.nanos()).forEach(main::bind);
    }

    /** An agent elsewhere has its world and no actuators: what is meant for one must not be carried out there by mistake. */
    static Function<Action, Optional<String>> judged(PropertyValues values, RoutedWorld hands) {
        return action -> {
            String endpoint = Optional.ofNullable(ENDPOINTS.get(action.type().agent()))
                    .map(values::text)
                    .orElse(DIRECT);
            return endpoint.startsWith(DIRECT) ? hands.unable(action) : hands.onlyHere(action);
        };
    }
}
