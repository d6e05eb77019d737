package dev.interlock.routes.operator;

/** No such event of demand response waits or lasts. */
public final class NoSuchDemandEvent extends NotOpen {
    private static final long serialVersionUID = 1L;

    public NoSuchDemandEvent(String event) {
        super("No event '%s' of demand response waits or lasts. See those that do with 'interlock demand list'."
                .formatted(event));
    }
}
