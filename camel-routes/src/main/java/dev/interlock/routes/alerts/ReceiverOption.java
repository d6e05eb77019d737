package dev.interlock.routes.alerts;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be set of a receiver: {@code alert.NAME.severity} for one, {@code alert.severity} for all that say nothing else.
 */
public enum ReceiverOption implements Property {
    SEVERITY(
            "severity",
            PropertyKind.oneOf(List.of("info", "warning", "critical")).anyCase(),
            "info",
            "The least urgent that is told: info, warning or critical."),
    GROUP_BY(
            "group-by",
            PropertyKind.oneOf(List.of("incident", "receiver")).anyCase(),
            "incident",
            "What one message is about: incident, or receiver for everything that this receiver is told."),
    GROUP_WAIT(
            "group-wait",
            PropertyKind.TIME,
            "PT10S",
            "How long something new waits for more of it. What is critical does not wait."),
    GROUP_INTERVAL(
            "group-interval",
            PropertyKind.TIME,
            "PT5M",
            "How long after a message about the same the next one may follow. What became more urgent does not wait, nor does the end of an incident."),
    REPEAT_INTERVAL("repeat-interval", PropertyKind.TIME, "PT4H", "After how long what lasts is told again."),
    RATE(
            "rate",
            PropertyKind.whole(1, 999_999),
            "10",
            "Most messages a minute, and as many critical ones. What is new and more than that is one message."),
    LISTED(
            "listed",
            PropertyKind.whole(1, 999_999),
            "10",
            "Most alerts that one message lists; the others are counted."),
    RETRY(
            "retry",
            PropertyKind.TIME,
            "PT1S",
            "How long after a try in vain the next one follows; it doubles each time. A bare number is milliseconds."),
    RETRY_MOST("retry-most", PropertyKind.TIME, "PT5M", "How far tries are apart at most."),
    TOKEN("token", PropertyKind.SECRET, "", "Sent as a bearer token over HTTP; file:PATH reads it from a file.");

    private static final String PREFIX = "alert.";

    private final String name;
    private final Declaration declaration;

    ReceiverOption(String name, PropertyKind kind, String otherwise, String description) {
        this.name = name;
        this.declaration = new Declaration(PREFIX + name, kind, otherwise, description);
    }

    /** For all receivers. */
    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public boolean emptyIsDefault() {
        return true;
    }

    /** The same for one receiver; empty where that is told what all are. */
    Property of(String receiver) {
        return new Declaration(PREFIX + receiver + "." + name, kind(), "", description());
    }

    /** Where one receiver is reached, which switches it on. */
    static Property address(String receiver) {
        return new Declaration(PREFIX + receiver, PropertyKind.TEXT, "", "");
    }

    /** Everything that can be set of one receiver, its address first. */
    public static List<Property> allOf(String receiver) {
        return Stream.concat(Stream.of(address(receiver)), Stream.of(values()).map(option -> option.of(receiver)))
                .toList();
    }
}
