package dev.interlock.routes.web.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether one component of the controller is in order.
 *
 * @param fault what is wrong with it, as a sentence; empty while nothing is
 */
public record ComponentHealth(String component, Supplier<Optional<String>> fault) {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentHealth.class);

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
