package dev.interlock.routes.ingest;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** What the controller itself reads of what is set for the routes that ask; the rest of it only these routes know. */
public enum SourceProperty implements Property {
    PAGES("source.pages", PropertyKind.TEXT, "", "Pages of metrics, as [name=]url with commas between them."),
    PAGES_ENABLED("source.metrics-page.enabled", PropertyKind.SWITCH, "false", "Whether pages are asked at all."),
    PAGE_URLS("source.metrics-page.url", PropertyKind.TEXT, "", "More pages of metrics."),
    SERVERS(
            "source.prometheus.url",
            PropertyKind.TEXT,
            "http://localhost:9090",
            "Prometheus servers, as [name=]url with commas between them."),
    ALERTMANAGER(
            "source.alertmanager.url", PropertyKind.URL, "http://localhost:9093", "The Alertmanager that is asked.");

    private final Declaration declaration;

    SourceProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
