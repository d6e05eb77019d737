package dev.interlock.routes.ingest;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** Every bound of the door that can be set. What checks, documents and applies them reads this list. */
public enum IngestLimit implements Property {
    BODY_BYTES(
            "interlock.ingest.body-bytes",
            PropertyKind.BYTES,
            "67108864",
            "Most bytes of one answer that a source was asked for, such as a page of metrics, unpacked."),
    PUSH_BYTES(
            "interlock.ingest.push-bytes",
            PropertyKind.BYTES,
            "16777216",
            "Most bytes of one message that is pushed, unpacked."),
    PUSHED_AT_ONCE_BYTES(
            "interlock.ingest.pushed-at-once-bytes",
            PropertyKind.BYTES,
            "67108864",
            "Most bytes of messages that are on their way to one path at the same time; who comes then is answered with 429"
                    + " and asked to come again."),
    LINE_BYTES(
            "interlock.ingest.line-bytes",
            PropertyKind.BYTES,
            "1048576",
            "Most bytes of one line, and of one sample that is sent alone."),
    AHEAD("interlock.ingest.ahead", PropertyKind.DURATION, "PT1M", "How far a sender's clock may run before ours."),
    BEHIND(
            "interlock.ingest.behind",
            PropertyKind.DURATION,
            "PT1H",
            "How old a sample or a log line may be when it comes in."),
    ALERTS_KEPT(
            "interlock.ingest.alerts-kept",
            PropertyKind.DURATION,
            "PT24H",
            "After how long an alert that nobody repeats is shown as unconfirmed."),
    STRANGERS(
            "interlock.ingest.strangers",
            PropertyKind.COUNT,
            "100",
            "Series of unknown devices that are told one by one for one page; the others are only counted."),
    LETTERS_PER_MINUTE(
            "interlock.ingest.letters-per-minute",
            PropertyKind.COUNT,
            "600",
            "Dead letters kept for one route; all of them are counted."),
    LOG_LINES(
            "interlock.ingest.log-lines",
            PropertyKind.COUNT,
            "10000",
            "Newest log lines that are kept in memory for the LogAgent."),
    HISTORY_BYTES(
            "interlock.ingest.history-bytes",
            PropertyKind.BYTES,
            "134217728",
            "Most bytes of memory that the newest values of all series take; what finds no room has no history, and"
                    + " the MetricAgent says so.");

    private final Declaration declaration;

    IngestLimit(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
