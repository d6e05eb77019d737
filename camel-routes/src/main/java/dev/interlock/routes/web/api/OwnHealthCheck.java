package dev.interlock.routes.web.api;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** A component of the controller among Camel's health checks. Only a loop that stands still asks to be started anew. */
final class OwnHealthCheck extends AbstractHealthCheck {
    private static final String LOOP = "decision-loop";

    private final ComponentHealth check;

    OwnHealthCheck(ComponentHealth check) {
        super("interlock", check.component());
        this.check = check;
    }

    /** What is around the controller keeps nobody from asking it and telling it things. */
    @Override
    public boolean isReadiness() {
        return check.vital();
    }

    @Override
    public boolean isLiveness() {
        return check.component().equals(LOOP);
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        check.found().ifPresentOrElse(fault -> builder.message(fault).down(), builder::up);
    }
}
