package dev.interlock.rules.alert;

import java.util.List;

/** What a session knows of alerts. They have a table of their own: thousands of them are not written anew with each turn. */
public record AlertMemory(List<FiringAlert> firing, List<AlertSender> senders) {
    /** Nobody told any. */
    public static final AlertMemory NONE = new AlertMemory(List.of(), List.of());

    public AlertMemory {
        firing = List.copyOf(firing);
        senders = List.copyOf(senders);
    }
}
