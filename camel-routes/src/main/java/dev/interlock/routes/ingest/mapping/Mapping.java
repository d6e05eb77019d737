package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Sample.Status;
import dev.interlock.rules.metric.MetricRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which metrics exist, and how the names of other systems become ours. What it has no place for is counted, not guessed.
 * Thread-safe.
 */
public final class Mapping {
    static final Mapping NOTHING =
            new Mapping(Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Wishes.NONE, ExporterPods.NONE);

    /** Names whose answer is remembered: more than any page has in earnest. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<DeviceKind, Map<String, MetricRange>> metrics;
    private final Pattern ignored;
    private final Map<String, String> names;
    private final List<SeriesRule> series;
    private final List<AlertRule> alerts;
    private final Wishes wishes;
    private final ExporterPods users;
    private final Pattern readings;
    private final Map<String, List<SeriesRule>> rulesOf = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * @param metrics by kind of device and name: what the typed facts know
     * @param readings regular expressions for names that no typed fact knows, kept for a site's own rules
     * @param ignored regular expressions for series that nobody needs
     * @param names our id for what a device is called elsewhere, asked after a template was filled
     * @param series asked in order; the first that speaks of a series decides
     * @param alerts all that speak of an alert are asked in order; the first that can answer decides
     * @param wishes what is made of metrics, and which of them must not be missing unsaid
     * @param users tells the pod that measures from one that works
     */
    Mapping(
            Map<DeviceKind, Map<String, MetricRange>> metrics,
            List<Pattern> readings,
            List<Pattern> ignored,
            Map<String, String> names,
            List<SeriesRule> series,
            List<AlertRule> alerts,
            Wishes wishes,
            ExporterPods users) {
        this.metrics = Map.copyOf(metrics);
        this.ignored = anyOf(ignored.stream());
        this.names = Map.copyOf(names);
        this.series = List.copyOf(series);
        this.alerts = List.copyOf(alerts);
        this.wishes = wishes;
        this.users = users;
        this.readings = anyOf(Stream.concat(readings.stream(), series.stream().flatMap(rule -> rule.products().stream()
                .filter(product -> product.purpose() == Purpose.READING)
                .map(product -> product.name().shape(rule.series())))));
    }

    public Map<DeviceKind, Map<String, MetricRange>> metrics() {
        return metrics;
    }

    public Optional<MetricRange> range(DeviceKind kind, String metric) {
        return Optional.ofNullable(metrics.getOrDefault(kind, Map.of()).get(metric));
    }

    public boolean isReading(String metric) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(metric, name -> readings.matcher(name).matches());
    }

    /** What becomes of a series with these labels, to which the caller has added what is known of the source. */
    public Placement placement(String name, Map<String, String> labels) {
        for (SeriesRule rule : rulesOf(name)) {
            Optional<Map<String, String>> matched = rule.match(name, labels);
            if (matched.isPresent()) {
                return placement(rule, matched.get());
            }
        }
        return ignored.matcher(name).matches()
                ? new Placement.Ignored()
                : new Placement.Nowhere("No line of the mapping speaks of it.");
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

    /** Regular expressions for every series that has a place here, in order, each once. */
    public List<String> everySeries() {
        return series.stream().map(rule -> rule.series().pattern()).distinct().toList();
    }

    /** What each line for series says, in order. */
    public List<MappingLine> lines() {
        return series.stream()
                .flatMap(rule -> rule.products().stream()
                        .map(product -> new MappingLine(
                                rule.series().pattern(),
                                rule.device().kind(),
                                product.purpose(),
                                product.name().text())))
                .toList();
    }

    /** What is made of metrics, and which of them must not be missing unsaid. */
    public Wishes wishes() {
        return wishes;
    }

    private Placement placement(SeriesRule rule, Map<String, String> labels) {
        Optional<String> device = rule.device().device().fill(labels);
        List<SeriesProduct> products = rule.products().stream()
                .flatMap(product -> product.of(labels, rule.line()).stream())
                .toList();
        if (device.isEmpty() || products.size() < rule.products().size()) {
            return new Placement.Nowhere(
                    rule.missing(labels).map(Mapping::need).distinct().collect(Collectors.joining(" ")));
        }
        return new Placement.Placed(new Target(
                ours(device.get()),
                rule.device().identity(labels),
                rule.device().told(users.of(labels)),
                products));
    }

    private static String need(Set<String> labels) {
        return labels.size() == 1
                ? "It needs the label %s.".formatted(labels.iterator().next())
                : "It needs one of the labels %s.".formatted(String.join(", ", labels));
    }

    private List<SeriesRule> rulesOf(String name) {
        if (rulesOf.size() >= MOST_REMEMBERED) {
            rulesOf.clear();
        }
        return rulesOf.computeIfAbsent(name, each -> series.stream()
                .filter(rule -> rule.series().matcher(each).matches())
                .toList());
    }

    private String ours(String name) {
        return names.getOrDefault(name, name);
    }

    private static Pattern anyOf(Stream<Pattern> patterns) {
        String any = patterns.map(pattern -> "(?:" + pattern.pattern() + ")").collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.DOTALL);
    }
}
