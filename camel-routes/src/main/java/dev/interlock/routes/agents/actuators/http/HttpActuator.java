package dev.interlock.routes.agents.actuators.http;

import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.rules.actuator.HttpDevice;
import dev.interlock.rules.plan.ActionType;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sends a device what its template has for an action. */
public final class HttpActuator implements ActuatorKind {
    private final HttpTemplates templates;
    private final Secrets secrets;

    public HttpActuator(HttpTemplates templates, Secrets secrets) {
        this.templates = templates;
        this.secrets = secrets;
    }

    @Override
    public Optional<String> unable(DeviceAction what) {
        HttpDevice device = (HttpDevice) what.actuator();
        Optional<HttpTemplate> template = templates.find(device.template());
        if (template.isEmpty()) {
            return Optional.of(templates.missing(device.template()));
        }
        ActionType type = what.action().type();
        return template.get().actions().containsKey(type)
                ? Optional.empty()
                : Optional.of("Template '%s' has no action '%s'. It has %s."
                        .formatted(
                                device.template(),
                                type.contractName(),
                                new TreeSet<>(template.get().actions().keySet())
                                        .stream().map(ActionType::contractName).collect(Collectors.joining(", "))));
    }

    @Override
    public Dialogue dialogue(DeviceAction what) {
        HttpDevice device = (HttpDevice) what.actuator();
        HttpTemplate template = templates
                .find(device.template())
                .orElseThrow(() -> new IllegalArgumentException(templates.missing(device.template())));
        RequestTemplate request = Optional.ofNullable(
                        template.actions().get(what.action().type()))
                .orElseThrow(() -> new IllegalArgumentException(unable(what).orElse("")));
        return new TemplatedRequest(device.url(), request, new TemplateValues(what, template.secrets(), secrets));
    }
}
