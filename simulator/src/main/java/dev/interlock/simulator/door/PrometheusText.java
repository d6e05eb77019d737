package dev.interlock.simulator.door;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples as a Prometheus exposition page, format 0.0.4: one gauge {@code interlock_world_<metric>} for each metric, with
 * labels {@code device_id}, {@code kind}, {@code zone} and {@code parent}. A broken sensor shows as {@code NaN}.
 */
public final class PrometheusText {
    /** Media type of the page. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String PREFIX = "interlock_world_";

    private PrometheusText() {}

    public static String of(Inventory inventory, List<Sample> samples) {
        Map<String, StringBuilder> series = new TreeMap<>();
        for (Sample sample : samples) {
            String labels = inventory
                    .find(sample.deviceId())
                    .map(PrometheusText::labels)
                    .orElse("");
            line(series, "healthy", labels, sample.status() == Sample.Status.ERROR ? 0 : 1);
            sample.metrics().forEach((name, value) -> line(series, name, labels, value));
        }
        StringBuilder page = new StringBuilder();
        series.forEach((name, lines) -> page.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(" gauge\n")
                .append(lines));
        return page.toString();
    }

    private static void line(Map<String, StringBuilder> series, String name, String labels, double value) {
        series.computeIfAbsent(name, unused -> new StringBuilder())
                .append(PREFIX)
                .append(name)
                .append(labels)
                .append(' ')
                .append(value)
                .append('\n');
    }

    private static String labels(Device device) {
        return "{device_id=\"%s\",kind=\"%s\",zone=\"%s\",parent=\"%s\"}"
                .formatted(device.id(), device.kind().name().toLowerCase(Locale.ROOT), device.zone(), device.parent());
    }
}
