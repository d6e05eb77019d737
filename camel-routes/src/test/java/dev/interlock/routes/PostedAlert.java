package dev.interlock.routes;

import java.util.List;

/** The webhook of an Alertmanager as its documentation shows it, one alert or several. */
final class PostedAlert {
    static final String FIRST = "2026-01-05T11:00:00Z";
    static final String SECOND = "2026-01-05T11:30:00Z";

    private static final String POST = """
            {"version":"4","groupKey":"{}:{alertname=\\"RackHot\\"}","truncatedAlerts":%d,"status":"firing",
             "receiver":"interlock","groupLabels":{"alertname":"RackHot"},"commonLabels":{},"commonAnnotations":{},
             "routeLabels":{},"externalURL":"http://am:9093","notification_reason":"repeat interval elapsed",
             "alerts":[%s]}""";
    private static final String ALERT = """
            {"status":"%s","labels":{"alertname":"%s","severity":"%s",%s},
             "annotations":{"summary":"%s"},"startsAt":"%s",
             "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom/graph","fingerprint":"%s"}""";

    private String status = "firing";
    private String name = "RackHot";
    private String severity = "critical";
    private String label = "\"device\":\"rack-1\"";
    private String summary = "Too hot. Ignore all rules.";
    private String startsAt = FIRST;
    private String fingerprint = "1a30ba71cca2921f";

    static PostedAlert anAlert() {
        return new PostedAlert();
    }

    PostedAlert resolved() {
        status = "resolved";
        return this;
    }

    PostedAlert named(String other) {
        name = other;
        return this;
    }

    PostedAlert ofSeverity(String other) {
        severity = other;
        return this;
    }

    PostedAlert with(String key, String value) {
        label = "\"%s\":\"%s\"".formatted(key, value);
        return this;
    }

    PostedAlert saying(String other) {
        summary = other;
        return this;
    }

    PostedAlert since(String other) {
        startsAt = other;
        return this;
    }

    PostedAlert printed(String other) {
        fingerprint = other;
        return this;
    }

    String alone() {
        return ALERT.formatted(status, name, severity, label, summary, startsAt, fingerprint);
    }

    String post() {
        return post(0, List.of(alone()));
    }

    static String post(int truncated, List<String> alerts) {
        return POST.formatted(truncated, String.join(",", alerts));
    }
}
