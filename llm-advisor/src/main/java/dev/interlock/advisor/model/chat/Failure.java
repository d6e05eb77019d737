package dev.interlock.advisor.model.chat;

/** Ways in which a model does not reply. */
public enum Failure {
    /** Nothing answers there. */
    UNREACHABLE,
    /** It took too long. */
    SLOW,
    /** It is there and in trouble. */
    TROUBLED,
    /** It asks to be left alone for a while. */
    BUSY,
    /** It does not take this request, and will not take it again: a schema that it does not know, a prompt too long. */
    UNACCEPTED,
    /** It takes no request from us: key or model name are wrong. */
    LOCKED;

    /** The same request may succeed at once. */
    public boolean passing() {
        return this == TROUBLED;
    }
}
