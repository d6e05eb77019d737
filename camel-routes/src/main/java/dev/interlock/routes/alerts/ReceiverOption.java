package dev.interlock.routes.alerts;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be set of a receiver: {@code alert.NAME.severity} for one, {@code alert.severity} for all that say nothing else. What
 * checks, documents and applies them reads this list.
 */
public enum ReceiverOption {
    SEVERITY("severity", "info", "The least urgent that is told: info, warning or critical."),
    GROUP_BY(
            "group-by",
            "incident",
            "What one message is about: incident, or receiver for everything that this receiver is told."),
    GROUP_WAIT("group-wait", "PT10S", "How long something new waits for more of it. What is critical does not wait."),
    GROUP_INTERVAL(
            "group-interval",
            "PT5M",
            "How long after a message about the same the next one may follow. What became more urgent does not wait, nor does the end of an incident."),
    REPEAT_INTERVAL("repeat-interval", "PT4H", "After how long what lasts is told again."),
    RATE(
            "rate",
            "10",
            "Most messages a minute, and as many critical ones. What is new and more than that is one message."),
    LISTED("listed", "10", "Most alerts that one message lists; the others are counted."),
    RETRY(
            "retry",
            "PT1S",
            "How long after a try in vain the next one follows; it doubles each time. A bare number is milliseconds."),
    RETRY_MOST("retry-most", "PT5M", "How far tries are apart at most."),
    TOKEN("token", "", "Sent as a bearer token over HTTP; file:PATH reads it from a file.");

    static final String PREFIX = "alert.";

    private final String name;
    private final String otherwise;
    private final String description;

    ReceiverOption(String name, String otherwise, String description) {
        this.name = name;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** Its name in a properties file, for all receivers. */
    public String key() {
        return PREFIX + name;
    }

    /** Its name in a properties file, for one receiver. */
    public String key(String receiver) {
        return PREFIX + receiver + "." + name;
    }

    /** The value it has when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    /** Everything that can be set of one receiver, its address first. */
    public static List<String> keysOf(String receiver) {
        return Stream.concat(Stream.of(PREFIX + receiver), Stream.of(values()).map(option -> option.key(receiver)))
                .toList();
    }
}
