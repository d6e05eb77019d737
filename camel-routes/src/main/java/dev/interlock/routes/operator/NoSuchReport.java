package dev.interlock.routes.operator;

/** No such report is open. */
public final class NoSuchReport extends NotOpen {
    private static final long serialVersionUID = 1L;

    public NoSuchReport(String report) {
        super("There is no open report '%s'. See the open ones with 'interlock report list'.".formatted(report));
    }
}
