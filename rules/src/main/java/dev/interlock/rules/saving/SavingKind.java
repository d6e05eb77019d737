package dev.interlock.rules.saving;

import java.util.Locale;

/** What is recommended. */
public enum SavingKind {
    /** A machine does nothing most of the time: stop it then. */
    STOP,
    /** A machine works most of the time and does nothing for hours between: stop it once it has paused for a while. */
    PAUSE,
    /** Memory is kept or something stays loaded where nothing works: have its holder let go of it. */
    FREE,
    /** GPUs of less power would do. */
    DOWNGRADE,
    /** GPUs of the same power with less memory would do. */
    RIGHT_SIZE,
    /** Jobs of low use fit onto fewer machines. */
    CONSOLIDATE,
    /** The same GPUs are cheaper elsewhere. */
    MOVE,
    /** It is used so much that it is cheaper for a year or three. */
    RESERVE,
    /** More GPUs, or GPUs with more memory: this costs. */
    SCALE;

    /** As tables write it: {@code right-size}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
