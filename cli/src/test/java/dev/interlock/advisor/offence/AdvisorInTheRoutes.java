package dev.interlock.advisor.offence;

import dev.interlock.routes.operator.Mode;

/** The adviser knows how its advice is carried out. */
public final class AdvisorInTheRoutes {
    Mode mode() {
        return Mode.ACT;
    }
}
