package dev.interlock.routes.alerts;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** What can be set about telling people, besides what can be set of each receiver. */
public enum AlertProperty implements Property {
    WEBHOOK(
            "alert.webhook",
            PropertyKind.TEXT,
            "",
            "Address of a receiver, which switches it on; file:PATH reads it from a file. Each route tell-NAME is a receiver with an address of its own."),
    SLACK("alert.slack", PropertyKind.TEXT, "", "Address of the webhook of a Slack channel."),
    EMAIL("alert.email", PropertyKind.TEXT, "", "Addresses of people, with commas between."),
    PAGERDUTY("alert.pagerduty", PropertyKind.TEXT, "", "Key of an integration of PagerDuty's."),
    ALERTMANAGER("alert.alertmanager", PropertyKind.TEXT, "", "Address of an Alertmanager."),
    RESOLVE_TIMEOUT(
            "alert.resolve-timeout", PropertyKind.TIME, "PT1H", "After how long what belongs to no incident is over."),
    TIMEOUT("alert.timeout", PropertyKind.MILLISECONDS, "10000", "How long a receiver is waited for, in milliseconds."),
    WATCH_PERIOD(
            "alert.watch.period",
            PropertyKind.PERIOD,
            "1000",
            "How often it is looked whether something is to be told, in milliseconds."),
    ALERTMANAGER_GROUP_BY(
            "alert.alertmanager.group-by",
            ReceiverOption.GROUP_BY.kind(),
            "receiver",
            "An Alertmanager groups for itself."),
    ALERTMANAGER_GROUP_WAIT(
            "alert.alertmanager.group-wait", ReceiverOption.GROUP_WAIT.kind(), "PT0S", "It is told at once."),
    ALERTMANAGER_GROUP_INTERVAL(
            "alert.alertmanager.group-interval", ReceiverOption.GROUP_INTERVAL.kind(), "PT0S", "It is told at once."),
    ALERTMANAGER_REPEAT_INTERVAL(
            "alert.alertmanager.repeat-interval",
            ReceiverOption.REPEAT_INTERVAL.kind(),
            "PT1M",
            "It forgets what is not told again."),
    ALERTMANAGER_RATE("alert.alertmanager.rate", ReceiverOption.RATE.kind(), "60", "Most messages a minute."),
    ALERTMANAGER_LISTED(
            "alert.alertmanager.listed", ReceiverOption.LISTED.kind(), "20000", "Most alerts of one message."),
    PAGERDUTY_URL(
            "alert.pagerduty.url",
            PropertyKind.URL,
            "https://events.pagerduty.com/v2/enqueue",
            "Where PagerDuty takes events."),
    EMAIL_SMTP("alert.email.smtp", PropertyKind.TEXT, "", "The mail server: host, or host:port."),
    EMAIL_TLS("alert.email.tls", PropertyKind.TEXT, "starttls", "starttls, tls from the first byte, or none."),
    EMAIL_USER(
            "alert.email.user", PropertyKind.TEXT, "", "User name at the mail server; empty where it asks for none."),
    EMAIL_PASSWORD("alert.email.password", PropertyKind.SECRET, "", "Password there; file:PATH reads it from a file."),
    EMAIL_FROM("alert.email.from", PropertyKind.TEXT, "interlock@localhost", "Who mails are from."),
    EMAIL_TRUST(
            "alert.email.trust",
            PropertyKind.TEXT,
            "",
            "Hosts whose certificate is taken as it is, with blanks between."),
    PUBLIC_URL(
            "interlock.public-url",
            PropertyKind.URL,
            "",
            "Where people reach the page, for links in alerts; empty for its own address.");

    private final Declaration declaration;

    AlertProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
