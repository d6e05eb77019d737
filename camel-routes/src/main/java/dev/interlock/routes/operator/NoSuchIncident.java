package dev.interlock.routes.operator;

/** No such incident is open. */
public final class NoSuchIncident extends NotOpen {
    private static final long serialVersionUID = 1L;

    public NoSuchIncident(String incident) {
        super("There is no open incident '%s'. See the open ones with 'interlock status'.".formatted(incident));
    }
}
