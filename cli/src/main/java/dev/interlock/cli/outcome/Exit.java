package dev.interlock.cli.outcome;

/** What the command's exit code says. */
public enum Exit {
    OK(0),
    /** What was asked for could be done, and the answer is no: faults, tampering, nothing closed in time. */
    FAILED(1),
    /** The command line or a settings file says something that cannot be. */
    USAGE(2),
    /** Something needed cannot be reached or is not configured. */
    UNREACHABLE(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
