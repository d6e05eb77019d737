package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which metrics exist, and how the names of other systems become ours. What it has no place for is counted, not guessed.
 *
 * @param metrics by kind of device and name: what the typed facts know
 * @param readings names that no typed fact knows, kept for a site's own rules
 * @param names our id for what a device is called elsewhere, asked after a template was filled
 * @param series asked in order; the first that speaks of a series decides
 * @param alerts all that speak of an alert are asked in order; the first that can answer decides
 */
public record Mapping(
        Map<DeviceKind, Map<String, MetricRange>> metrics,
        Set<String> readings,
        Map<String, String> names,
        List<SeriesRule> series,
        List<AlertRule> alerts) {
    public Mapping {
        metrics = Map.copyOf(metrics);
        readings = readings == null ? Set.of() : Set.copyOf(readings);
        names = names == null ? Map.of() : Map.copyOf(names);
        series = series == null ? List.of() : List.copyOf(series);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /**
     * Where a series goes.
     *
     * @param identity what the line says of the device, where it names a kind
     * @param metric empty where the value is a rating
     */
    public record Target(
            String device,
            Optional<Identity> identity,
            Optional<String> metric,
            Optional<Rating> rating,
            double scale,
            @Nullable Integer freshSeconds) {}

    public Optional<MetricRange> range(DeviceKind kind, String metric) {
        return Optional.ofNullable(metrics.getOrDefault(kind, Map.of()).get(metric));
    }

    public boolean isReading(String metric) {
        return readings.contains(metric);
    }

    public Optional<Target> target(String name, Map<String, String> labels) {
        for (SeriesRule rule : series) {
            Optional<Map<String, String>> matched = rule.match(name, labels);
            if (matched.isPresent()) {
                return target(rule, matched.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Target> target(SeriesRule rule, Map<String, String> labels) {
        Optional<String> device = rule.device().fill(labels);
        Optional<String> metric = Optional.ofNullable(rule.metric()).flatMap(template -> template.fill(labels));
        if (device.isEmpty() || (rule.metric() != null && metric.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                ours(device.get()),
                rule.identity(labels),
                metric,
                Optional.ofNullable(rule.rating()),
                rule.scale(),
                rule.freshSeconds()));
    }

    /** What the lines that speak of an alert would call its device, in their order. */
    public Stream<String> devices(String alert, Map<String, String> labels) {
        return speakingOf(alert)
                .flatMap(rule -> Optional.ofNullable(rule.device()).stream())
                .flatMap(template -> template.fill(labels).stream())
                .map(this::ours);
    }

    /** What runbooks call an alert. */
    public Optional<String> code(String alert, Map<String, String> labels) {
        return speakingOf(alert)
                .flatMap(rule -> Optional.ofNullable(rule.errorCode()).stream())
                .flatMap(template -> template.fill(labels).stream())
                .findFirst();
    }

    /** How urgent an alert is, whatever it says of itself. */
    public Optional<Status> status(String alert) {
        return speakingOf(alert)
                .flatMap(rule -> Optional.ofNullable(rule.status()).stream())
                .findFirst();
    }

    /** The alert always fires. */
    public boolean isWatchdog(String alert) {
        return speakingOf(alert).anyMatch(rule -> Boolean.TRUE.equals(rule.watchdog()));
    }

    private Stream<AlertRule> speakingOf(String alert) {
        return alerts.stream().filter(rule -> rule.speaksOf(alert));
    }

    /** A regular expression for every series that has a place here. */
    public String everySeries() {
        return series.stream().map(rule -> rule.series().pattern()).distinct().collect(Collectors.joining("|"));
    }

    private String ours(String name) {
        return names.getOrDefault(name, name);
    }
}
