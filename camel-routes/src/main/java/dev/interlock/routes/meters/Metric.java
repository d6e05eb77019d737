package dev.interlock.routes.meters;

import java.util.List;

/** The metrics of Interlock itself. A label takes its values from a closed set, never from what arrives in a sample. */
public enum Metric {
    SAMPLES("interlock.samples", Kind.COUNTER, "Samples accepted.", "source"),
    DEAD_LETTERS("interlock.dead.letters", Kind.COUNTER, "Inputs refused at the door.", "source", "reason"),
    DEAD_LETTERS_UNKEPT(
            "interlock.dead.letters.unkept",
            Kind.COUNTER,
            "Dead letters counted but not kept, to save space.",
            "source"),
    REPEATED("interlock.repeated", Kind.COUNTER, "Samples that said again what was known.", "source"),
    UNMAPPED("interlock.unmapped", Kind.COUNTER, "Series that no line of the mapping knows.", "source"),
    QUEUE_DEPTH("interlock.queue.depth", Kind.GAUGE, "Events that wait for the decision loop."),
    DECISIONS("interlock.decisions", Kind.COUNTER, "Plans judged by the safety gate.", "decision_tag", "verdict"),
    FIRINGS("interlock.rule.firings", Kind.COUNTER, "Rules that fired and changed what is known.", "rule"),
    REFUSALS("interlock.refusals", Kind.COUNTER, "Violations found by the safety gate.", "rule"),
    TASKS("interlock.tasks", Kind.COUNTER, "Tasks that agents answered.", "action", "status"),
    ENVELOPES_REFUSED(
            "interlock.envelopes.refused", Kind.COUNTER, "Envelopes that an agent refused.", "agent", "reason"),
    ALERTS("interlock.alerts", Kind.COUNTER, "Times a person was told.", "severity"),
    MESSAGES(
            "interlock.messages",
            Kind.COUNTER,
            "Messages that receivers of alerts took, refused for good, or could not be told.",
            "receiver",
            "outcome"),
    NOTICES_WAITING(
            "interlock.notices.waiting",
            Kind.GAUGE,
            "Alerts of which a receiver has not been told the newest.",
            "receiver"),
    VERDICT_LATENCY(
            "interlock.verdict.latency", Kind.HISTOGRAM, "Time from the arrival of a sample to the verdict it led to."),
    DECISION_LATENCY(
            "interlock.decision.latency",
            Kind.HISTOGRAM,
            "Time from the arrival of the first of some samples until they are decided."),
    ENVELOPE_LATENCY(
            "interlock.envelope.latency",
            Kind.HISTOGRAM,
            "Time from the arrival of a sample, or from the tick that made it last long enough, to the envelope it led to."),
    LAG("interlock.lag.seconds", Kind.GAUGE, "Seconds that decisions are behind what has arrived."),
    TURN("interlock.turn", Kind.HISTOGRAM, "Time one turn of the decision loop takes."),
    MODE("interlock.mode", Kind.GAUGE, "1 for the mode the controller is in, 0 for the others.", "mode"),
    KILL_SWITCH("interlock.kill.switch", Kind.GAUGE, "1 while the kill switch is on."),
    RULEBOOK_FAULT("interlock.rulebook.fault", Kind.GAUGE, "1 while the newest edit of the rulebook is not in use."),
    INCIDENTS_OPEN("interlock.incidents.open", Kind.GAUGE, "Incidents that are not closed."),
    PLANS_WAITING("interlock.plans.waiting", Kind.GAUGE, "Plans that wait for a person."),
    UP("interlock.up", Kind.GAUGE, "1 while the component is in order.", "component");

    /** How a metric behaves. */
    public enum Kind {
        /** Only rises. */
        COUNTER,
        /** Rises and falls. */
        GAUGE,
        /** Seconds, sorted into buckets. */
        HISTOGRAM
    }

    private final String id;
    private final Kind kind;
    private final String description;
    private final List<String> labels;

    Metric(String id, Kind kind, String description, String... labels) {
        this.id = id;
        this.kind = kind;
        this.description = description;
        this.labels = List.of(labels);
    }

    String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public List<String> labels() {
        return labels;
    }

    /** Its name on the metrics page. */
    public String exposedName() {
        String snake = id.replace('.', '_');
        return switch (kind) {
            case COUNTER -> snake + "_total";
            case GAUGE -> snake;
            case HISTOGRAM -> snake + "_seconds";
        };
    }
}
