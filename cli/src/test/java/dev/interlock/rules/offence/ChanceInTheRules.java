package dev.interlock.rules.offence;

import java.util.Random;

/** The rules throw dice. */
public final class ChanceInTheRules {
    int dice() {
        return new Random().nextInt(6);
    }
}
