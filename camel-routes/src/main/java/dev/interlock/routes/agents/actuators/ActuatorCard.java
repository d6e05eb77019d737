package dev.interlock.routes.agents.actuators;

import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a route {@code actuate-NAME} says of itself.
 *
 * @param on its property {@code actuator.NAME.enabled} says so
 * @param actions which of the catalogue's actions it can carry out, as its {@code note} lists them
 * @param anything its {@code note} is {@code any}: what is possible depends on the device
 */
public record ActuatorCard(String name, String description, boolean on, List<ActionType> actions, boolean anything) {
    /** What the id of an actuator's route begins with. */
    public static final String PREFIX = "actuate-";

    private static final String ANY = "any";

    public ActuatorCard {
        actions = List.copyOf(actions);
    }

    /** Every actuator of a context, by name. */
    public static List<ActuatorCard> in(CamelContext context) {
        return model(context).getRouteDefinitions().stream()
                .filter(route -> String.valueOf(route.getRouteId()).startsWith(PREFIX))
                .map(route -> of(route, context))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    static Optional<ActuatorCard> find(String name, CamelContext context) {
        return Optional.ofNullable(model(context).getRouteDefinition(PREFIX + name))
                .map(route -> of(route, context));
    }

    /** Which property switches it on. */
    public static String property(String name) {
        return "actuator." + name + ".enabled";
    }

    boolean can(ActionType type) {
        return anything || actions.contains(type);
    }

    private static ActuatorCard of(RouteDefinition route, CamelContext context) {
        String name = route.getRouteId().substring(PREFIX.length());
        String note = text(route.getNote());
        return new ActuatorCard(
                name,
                text(route.getDescriptionText()),
                Boolean.parseBoolean(context.resolvePropertyPlaceholders("{{" + property(name) + ":false}}")),
                Pattern.compile("[,\\s]+")
                        .splitAsStream(note)
                        .flatMap(action -> ActionType.named(action).stream())
                        .toList(),
                note.strip().equals(ANY));
    }

    private static ModelCamelContext model(CamelContext context) {
        return (ModelCamelContext) context;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
