package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would be sent to a device: by the routes and beans that send, with the sending itself replaced. One at a time. */
public final class ActuatorTrial implements AutoCloseable {
    /** Names no effect of any plan. */
    private static final String EFFECT = "00000000-0000-0000-0000-000000000000/try";

    private final ActuatorHost host;
    private final SendingReplaced sending;
    private final Map<String, ActuatorKind> kinds;

    private ActuatorTrial(ActuatorHost host, SendingReplaced sending, Map<String, ActuatorKind> kinds) {
        this.host = host;
        this.sending = sending;
        this.kinds = kinds;
    }

    /**
     * Reads the routes; nothing of them sends.
     *
     * @param files of the routes
     */
    public static ActuatorTrial of(Collection<Path> files, PropertyValues values, ActuatorBeans actuators) {
        SendingReplaced sending = new SendingReplaced();
        Map<String, Object> beans = actuators.dialogues(() -> 0, sending::assume);
        beans.put("kubernetesCluster", sending);
        beans.put("dockerEngine", actuators.engine().connections());
        beans.put("oneRequest", new OneRequest());
        return new ActuatorTrial(
                ActuatorHost.start(files, values, beans, Optional.of(sending)), sending, actuators.kinds());
    }

    /** Every actuator, by name. */
    public List<ActuatorCard> cards() {
        return ActuatorCard.in(host.context());
    }

    /** A sentence for each route file that cannot be used. */
    public List<String> faults() {
        return host.faults();
    }

    /**
     * The calls, in order.
     *
     * @param calls none where something speaks against it
     * @param refused why it would be refused; empty where it would be sent
     * @param off its switch is off, so nothing would be sent before it is on
     */
    public record Shown(List<ShownCall> calls, Optional<String> refused, boolean off) {}

    /** What would be sent. */
    public Shown calls(Action action, Actuator actuator) {
        DeviceAction what = new DeviceAction(EFFECT, action, actuator);
        Optional<ActuatorCard> card = ActuatorCard.find(actuator.name(), host.context());
        Optional<String> unable = card.isEmpty()
                ? Optional.of("There is no route actuate-%s.".formatted(actuator.name()))
                : refusal(card.get(), what);
        if (unable.isPresent()) {
            return new Shown(List.of(), unable, false);
        }
        start(actuator.name());
        AgentResult result = new RouteCall(host.context(), what).send().result();
        return new Shown(
                sending.calls(),
                result.ok() || !sending.calls().isEmpty() ? Optional.empty() : Optional.of(result.reason()),
                !card.get().on());
    }

    private Optional<String> refusal(ActuatorCard card, DeviceAction what) {
        ActionType type = what.action().type();
        return card.can(type)
                ? Optional.ofNullable(kinds.get(card.name()))
                        .map(kind -> kind.unable(what))
                        .orElseGet(() -> OwnRouteActuator.unable(what))
                : Optional.of("The actuator '%s' cannot carry out '%s'. It can carry out %s."
                        .formatted(
                                card.name(),
                                type.contractName(),
                                card.actions().stream()
                                        .map(ActionType::contractName)
                                        .collect(Collectors.joining(", "))));
    }

    /** Also one that is switched off: it is only looked at. */
    private void start(String name) {
        try {
            host.context().getRouteController().startRoute(ActuatorCard.PREFIX + name);
        } catch (Exception refused) {
            throw new IllegalStateException("The route of '%s' cannot be started.".formatted(name), refused);
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
