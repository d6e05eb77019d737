package dev.interlock.rules.alert;

/**
 * Who tells alerts, and whether it is still to be heard.
 *
 * @param domain the site, to which its silence belongs
 * @param watchdogAt when the alert that always fires was told last, epoch milliseconds; 0 where there is none
 * @param watchdogEnded that alert is said to be over: whoever evaluates the alert rules no longer does
 * @param failingSince since when it does not answer when it is asked, epoch milliseconds; 0 while it does, or is not asked
 */
public record AlertSender(String name, String domain, long watchdogAt, boolean watchdogEnded, long failingSince) {
    static AlertSender heard(String name, String domain) {
        return new AlertSender(name, domain, 0, false, 0);
    }

    AlertSender watchdog(long at) {
        return new AlertSender(name, domain, at, false, failingSince);
    }

    AlertSender watchdogEnded(boolean ended) {
        return new AlertSender(name, domain, 0, ended, failingSince);
    }

    AlertSender answers() {
        return new AlertSender(name, domain, watchdogAt, watchdogEnded, 0);
    }

    AlertSender failing(long now) {
        return failingSince == 0 ? new AlertSender(name, domain, watchdogAt, watchdogEnded, now) : this;
    }
}
