package dev.interlock.routes.offence;

import dev.langchain4j.StandIn;

/** The routes ask a model by themselves. */
public final class ModelInTheRoutes {
    StandIn model() {
        return new StandIn();
    }
}
