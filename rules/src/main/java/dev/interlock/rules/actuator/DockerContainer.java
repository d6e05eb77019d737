package dev.interlock.rules.actuator;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The device is a container of a Docker engine.
 *
 * @param container its name or id
 * @param healthCommand what runs inside to ask for its health, as a list of arguments and never through a shell; empty for nothing
 */
public record DockerContainer(String container, List<String> healthCommand) implements Actuator {
    public static final String NAME = "docker";

    /** As the engine names them, which leaves nothing that could mean something else in an address. */
    private static final Pattern CONTAINER = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,127}");

    public DockerContainer {
        healthCommand = List.copyOf(healthCommand);
        if (!CONTAINER.matcher(container).matches()) {
            throw new IllegalArgumentException(
                    "The actuator has 'container' = \"%s\". Give a container's name or id: letters, digits, '_', '.' and '-'."
                            .formatted(container));
        }
    }

    @Override
    public String name() {
        return NAME;
    }
}
