package dev.interlock.rules.offence;

import org.apache.camel.CamelContext;

/** The rules move bytes. */
public final class CamelInTheRules {
    void start(CamelContext context) {
        context.start();
    }
}
