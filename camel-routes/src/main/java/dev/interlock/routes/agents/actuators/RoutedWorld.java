package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.actuator.OwnActuator;
import dev.interlock.rules.actuator.WorldCommands;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.property.PropertyValues;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/**
 * Takes each action to the route of its device's actuator, {@code direct:actuate-NAME}; what has none goes to the site's own.
 * Thread-safe.
 */
public final class RoutedWorld implements ControlledWorld {
    private static final Pattern SWITCH = Pattern.compile("actuator\\.[a-z0-9-]+\\.enabled");

    private final Supplier<Inventory> inventory;
    private final ControlledWorld world;
    private final Map<String, ActuatorKind> kinds;
    private final PropertyValues values;
    private final Supplier<CamelContext> context;
    private final FormerValues former = new FormerValues();

    /**
     * A world of several actuators.
     *
     * @param world what the site has for devices without a line of their own
     * @param kinds the actuators that come along, by name
     * @param values which actuators are on, and what the default is
     * @param context whose routes carry actions out, asked for when the first action comes
     */
    public RoutedWorld(
            Supplier<Inventory> inventory,
            ControlledWorld world,
            Map<String, ActuatorKind> kinds,
            PropertyValues values,
            Supplier<CamelContext> context) {
        this.inventory = inventory;
        this.world = world;
        this.kinds = Map.copyOf(kinds);
        this.values = values;
        this.context = context;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        Optional<String> unable = unable(action);
        if (unable.isPresent()) {
            return AgentResult.failed(unable.get());
        }
        Optional<Actuator> actuator = actuator(action);
        boolean direct =
                actuator.isEmpty() || (isWorld(actuator.get()) && address().isEmpty());
        return direct
                ? world.carryOut(effect, action)
                : former.with(
                        effect, new RouteCall(context.get(), new DeviceAction(effect, action, actuator.get())).send());
    }

    /** Nothing can be done where the site has nothing and no actuator is on. */
    @Override
    public Optional<String> unable() {
        return world.unable().filter(sentence -> !anyOn());
    }

    /** Asked when a plan is judged, so that what cannot be done is never sent. */
    @Override
    public Optional<String> unable(Action action) {
        if (!action.type().byActuator()) {
            return Optional.empty();
        }
        Optional<Actuator> actuator = actuator(action);
        if (actuator.isEmpty()) {
            return world.unable().filter(sentence -> anyOn()).map(sentence -> none(action));
        }
        return isWorld(actuator.get()) && address().isEmpty()
                ? world.unable()
                : unable(new DeviceAction("", action, actuator.get()));
    }

    /** Why an agent elsewhere must not be told: the device is acted on through an actuator, which only this process has. */
    public Optional<String> onlyHere(Action action) {
        return inventory
                .get()
                .find(action.target())
                .flatMap(Device::actuator)
                .filter(actuator -> !isWorld(actuator) && action.type() != ActionType.ALERT)
                .map(actuator ->
                        "'%s' is acted on through '%s', which only the controller has, and %s lives elsewhere. Set its endpoint back to direct:, or take the actuator out of the inventory."
                                .formatted(
                                        action.target(),
                                        actuator.name(),
                                        action.type().agent().contractName()));
    }

    private Optional<String> unable(DeviceAction what) {
        String name = what.actuator().name();
        String target = what.action().target();
        ActionType type = what.action().type();
        Optional<ActuatorCard> card = ActuatorCard.find(name, context.get());
        if (card.isEmpty()) {
            return Optional.of(
                    "'%s' is acted on through '%s', and there is no route actuate-%s. Write one, or correct the inventory."
                            .formatted(target, name, name));
        }
        if (!card.get().on()) {
            return Optional.of("'%s' is acted on through '%s', which is switched off. Set %s=true."
                    .formatted(target, name, ActuatorCard.property(name)));
        }
        if (!card.get().can(type)) {
            return Optional.of("'%s' is acted on through '%s', which cannot carry out '%s'. It can %s."
                    .formatted(target, name, type.contractName(), named(card.get())));
        }
        return Optional.ofNullable(kinds.get(name))
                .map(kind -> kind.unable(what))
                .orElseGet(() -> OwnRouteActuator.unable(what));
    }

    private static String named(ActuatorCard card) {
        return card.actions().isEmpty()
                ? "do nothing"
                : card.actions().stream().map(ActionType::contractName).collect(Collectors.joining(", "));
    }

    private static String none(Action action) {
        return "'%s' has no actuator in the inventory, and this site has none for every device. Give it one."
                .formatted(action.target());
    }

    private Optional<Actuator> actuator(Action action) {
        return inventory.get().find(action.target()).flatMap(Device::actuator).or(this::otherwise);
    }

    private Optional<Actuator> otherwise() {
        String name = values.text(ActuatorProperty.DEFAULT);
        if (!name.isBlank() && !name.equals(WorldCommands.NAME)) {
            return Optional.of(new OwnActuator(name, Map.of()));
        }
        return address().isPresent() ? Optional.of(new WorldCommands()) : Optional.empty();
    }

    private Optional<URI> address() {
        return world.url();
    }

    private boolean anyOn() {
        return values.all().entrySet().stream()
                .filter(set -> SWITCH.matcher(set.getKey()).matches())
                .filter(set -> !set.getKey().equals(ActuatorProperty.WORLD_ENABLED.key()))
                .anyMatch(set -> Boolean.parseBoolean(set.getValue()));
    }

    private static boolean isWorld(Actuator actuator) {
        return actuator instanceof WorldCommands;
    }
}
