package dev.interlock.rules.offence;

import dev.interlock.rules.offence.circle.CircleBack;

/** Needs a package that needs its own. */
public final class CircleInTheRules {
    CircleBack back = new CircleBack();
}
