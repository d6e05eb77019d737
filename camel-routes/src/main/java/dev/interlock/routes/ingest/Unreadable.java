package dev.interlock.routes.ingest;

/** A whole message that cannot be read: the broken world at the door. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final transient Fault fault;

    public Unreadable(int httpStatus, Fault fault) {
        super(fault.sentence());
        this.httpStatus = httpStatus;
        this.fault = fault;
    }

    /** What an HTTP client is told. */
    public int httpStatus() {
        return httpStatus;
    }

    public Fault fault() {
        return fault;
    }
}
