package dev.interlock.routes.ingest;

/** A whole message that cannot be read: the broken world at the door. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final transient InputFault fault;

    public UnreadableMessage(int httpStatus, InputFault fault) {
        super(fault.sentence());
        this.httpStatus = httpStatus;
        this.fault = fault;
    }

    /** What an HTTP client is told. */
    public int httpStatus() {
        return httpStatus;
    }

    public InputFault fault() {
        return fault;
    }
}
