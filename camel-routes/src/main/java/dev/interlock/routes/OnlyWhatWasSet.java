package dev.interlock.routes;

import dev.interlock.routes.check.PermittedCamel;
import dev.interlock.routes.check.RoutePermits;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;

/**
 * Keeps Camel from asking the environment and the JVM for a property that a route names: it would find them under names of its own,
 * unchecked, and let them outrank what was said on the command line. Nor does it make a component or a language that routes may not use.
 */
final class OnlyWhatWasSet extends MainListenerSupport {
    private final RoutePermits permits;

    OnlyWhatWasSet(RoutePermits permits) {
        this.permits = permits;
    }

    @Override
    public void beforeInitialize(BaseMainSupport main) {
        PropertiesComponent properties =
                (PropertiesComponent) main.getCamelContext().getPropertiesComponent();
        properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        PermittedCamel.hold(main.getCamelContext(), permits);
    }
}
