package dev.interlock.rules.offence.circle;

/** Needs the package that needs its own. */
public final class CircleBack {
    /** A class of another package with the name of one of this. */
    public static final Class<?> NAMESAKE = CircleInTheRules.class;

    Class<?> round = dev.interlock.rules.offence.CircleInTheRules.class;
}
