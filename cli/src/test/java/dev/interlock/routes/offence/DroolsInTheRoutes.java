package dev.interlock.routes.offence;

import org.kie.api.KieServices;

/** The routes think. */
public final class DroolsInTheRoutes {
    KieServices engine() {
        return KieServices.get();
    }
}
