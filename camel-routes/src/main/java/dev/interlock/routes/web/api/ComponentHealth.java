package dev.interlock.routes.web.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether one component of the controller, or something around it, is in order.
 *
 * @param vital without it the controller does not decide, or not by what is so; what is around it can fail and leave it ready
 * @param fault what is wrong with it, as a sentence; empty while nothing is
 */
public record ComponentHealth(String component, boolean vital, Supplier<Optional<String>> fault) {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentHealth.class);

    /** A component of the controller. */
    public ComponentHealth(String component, Supplier<Optional<String>> fault) {
        this(component, true, fault);
    }

    /** Something that the controller depends on, and decides without. */
    public static ComponentHealth around(String component, Supplier<Optional<String>> fault) {
        return new ComponentHealth(component, false, fault);
    }

    /** A check that cannot be made has failed. */
    Optional<String> found() {
        try {
            return fault.get();
        } catch (RuntimeException e) {
            LOG.warn("Component '{}' could not be checked.", component, e);
            return Optional.of("It could not be checked. The controller's log says why.");
        }
    }
}
