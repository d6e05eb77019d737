package dev.interlock.routes.audit.reading;

/**
 * Nothing was recorded: the audit's database, its disk or its keys cannot be used now. A later call tries again; whether
 * the entries of this one were kept is certain only after the chain was read.
 */
public class AuditUnavailable extends RuntimeException {
    public AuditUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public AuditUnavailable(String message) {
        super(message);
    }
}
