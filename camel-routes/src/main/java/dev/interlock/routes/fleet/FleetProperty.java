package dev.interlock.routes.fleet;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.util.List;

/** What can be set of the fleet and its exporter, by names that users of other monitors of such a fleet know. */
public enum FleetProperty implements Property {
    HIGH_GPU_THRESHOLD(
            "fleet.high-gpu-threshold",
            "LAMBDA_LABS_HIGH_GPU_THRESHOLD",
            percent(),
            "80",
            "Utilisation in % above which a GPU is busy; in place of the limit gpu-utilization-high."),
    LOW_GPU_THRESHOLD(
            "fleet.low-gpu-threshold",
            "LAMBDA_LABS_LOW_GPU_THRESHOLD",
            percent(),
            "20",
            "Utilisation in % below which a GPU does little; in place of the limit gpu-utilization-low."),
    HIGH_TEMP_THRESHOLD(
            "fleet.high-temp-threshold",
            "LAMBDA_LABS_HIGH_TEMP_THRESHOLD",
            PropertyKind.whole(20, 120),
            "85",
            "Temperature in °C above which a GPU is hot; in place of the limit gpu-temperature-high."),
    HIGH_MEMORY_THRESHOLD(
            "fleet.high-memory-threshold",
            "LAMBDA_LABS_HIGH_MEMORY_THRESHOLD",
            percent(),
            "90",
            "Share in % of its memory above which a GPU's memory is full; in place of the limit gpu-memory-high."),
    HIGH_USAGE_DURATION_MINS(
            "fleet.high-usage-duration-mins",
            "LAMBDA_LABS_HIGH_USAGE_DURATION_MINS",
            minutes(),
            "15",
            "Minutes for which a GPU must be busy before it is said."),
    LOW_USAGE_DURATION_MINS(
            "fleet.low-usage-duration-mins",
            "LAMBDA_LABS_LOW_USAGE_DURATION_MINS",
            minutes(),
            "30",
            "Minutes for which a GPU must do little before it is said."),
    EXPORTER_PORT(
            "exporter.port",
            "PROMETHEUS_EXPORTER_PORT",
            PropertyKind.PORT,
            "9090",
            "Port of the exporter for Prometheus; 0 takes a free one. Who sets it switches the exporter on."),
    EXPORTER_HOST(
            "exporter.host",
            "PROMETHEUS_EXPORTER_HOST",
            PropertyKind.of("an address such as 127.0.0.1", text -> !text.isBlank()),
            "127.0.0.1",
            "Address the exporter listens on. Who sets it switches the exporter on."),
    EXPORTER_ENABLED(
            "exporter.enabled",
            "PROMETHEUS_EXPORTER_ENABLED",
            PropertyKind.SWITCH,
            "false",
            "Whether the exporter for Prometheus listens.");

    private static final int A_WEEK_MINUTES = 10_080;

    private final Declaration declaration;

    FleetProperty(String key, String familiar, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description, List.of(familiar));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    private static PropertyKind percent() {
        return PropertyKind.whole(0, 100);
    }

    private static PropertyKind minutes() {
        return PropertyKind.whole(0, A_WEEK_MINUTES);
    }
}
