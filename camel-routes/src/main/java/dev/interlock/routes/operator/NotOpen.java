package dev.interlock.routes.operator;

/** What a person named is not open, or never was; the message says what to do. */
public abstract sealed class NotOpen extends ActRefused
        permits NoSuchDemandEvent, NoSuchIncident, NoSuchPlan, NoSuchQuestion, NoSuchReport, NoSuchShadow {
    private static final long serialVersionUID = 1L;

    NotOpen(String message) {
        super(message);
    }
}
