package dev.interlock.rules.alert;

/** What became of an alert that is held. */
public record AlertChange(Kind kind, HeldAlert held) {
    /** The closed set of what can become of it. */
    public enum Kind {
        /** It fires, for the first time or anew. */
        FIRING,
        /** It still fires and says something else. */
        CHANGED,
        /** Whoever told it says that it is over, or no longer tells it where asked. */
        RESOLVED,
        /** A person says that it is over. */
        SETTLED,
        /** Nobody repeated it for long; it still counts. */
        UNCONFIRMED,
        /** It was told again; nothing of it changed. */
        REPEATED
    }

    /** It is held no longer. */
    public boolean isGone() {
        return kind == Kind.RESOLVED && held.state() != HeldAlert.State.LAPSED;
    }
}
