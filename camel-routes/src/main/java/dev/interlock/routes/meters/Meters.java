package dev.interlock.routes.meters;

import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.DecisionTag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what Interlock does. Thread-safe, and cheap enough for every sample. */
public final class Meters {
    private static final Duration SHORTEST = Duration.ofNanos(100_000);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MeterRegistry registry;
    private final Timer verdictLatency;
    private final Timer decisionLatency;
    private final Timer envelopeLatency;
    private final Timer turn;
    private final Map<String, Counter> firings = new ConcurrentHashMap<>();
    private final Recent verdicts = new Recent();
    private final Recent decisions = new Recent();
    private final Recent envelopes = new Recent();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.verdictLatency = timer(Metric.VERDICT_LATENCY);
        this.decisionLatency = timer(Metric.DECISION_LATENCY);
        this.envelopeLatency = timer(Metric.ENVELOPE_LATENCY);
        this.turn = timer(Metric.TURN);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** Every metric as Prometheus reads it. */
    public String exposition() {
        if (registry instanceof PrometheusMeterRegistry prometheus) {
            return prometheus.scrape();
        }
        throw new IllegalStateException("A %s cannot be exposed. Use a PrometheusMeterRegistry."
                .formatted(registry.getClass().getSimpleName()));
    }

    /** Adds what the Java virtual machine tells of itself: memory, threads and processor. */
    public void watchJvm() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /**
     * Samples were accepted.
     *
     * @param source the route they came by
     */
    public void samples(String source, int accepted) {
        counter(Metric.SAMPLES, source).increment(accepted);
    }

    /**
     * An input was refused at the door.
     *
     * @param source the route it came by
     * @param reason one of a closed set of short names, such as {@code late}
     */
    public void deadLetter(String source, String reason) {
        counter(Metric.DEAD_LETTERS, source, reason).increment();
    }

    /** Dead letters were counted but not kept: too many came at once. */
    public void unkept(String source) {
        counter(Metric.DEAD_LETTERS_UNKEPT, source).increment();
    }

    /** Samples said again what was known. */
    public void repeated(String source, int samples) {
        counter(Metric.REPEATED, source).increment(samples);
    }

    /** Series arrived that no line of the mapping knows. */
    public void unmapped(String source, int series) {
        counter(Metric.UNMAPPED, source).increment(series);
    }

    /** The safety gate judged a plan. */
    public void decision(DecisionTag tag, boolean approved) {
        counter(Metric.DECISIONS, tag.name(), approved ? "approved" : "refused").increment();
    }

    /** A rule fired and changed what is known. */
    public void fired(String ruleId) {
        firings.computeIfAbsent(ruleId, id -> counter(Metric.FIRINGS, id)).increment();
    }

    /** The ids of the rules that fired, or spoke against a plan, since the start. */
    public Set<String> firedRules() {
        return Stream.of(Metric.FIRINGS, Metric.REFUSALS)
                .flatMap(metric -> registry.find(metric.id()).counters().stream())
                .map(counter -> String.valueOf(counter.getId().getTag("rule")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A safety rule spoke against a plan. */
    public void refusal(String ruleId) {
        counter(Metric.REFUSALS, ruleId).increment();
    }

    /**
     * An agent answered.
     *
     * @param status {@code OK}, {@code FAIL} or {@code TIMEOUT}
     */
    public void task(ActionType action, String status) {
        counter(Metric.TASKS, action.contractName(), status.toLowerCase(Locale.ROOT))
                .increment();
    }

    /**
     * An agent refused an envelope.
     *
     * @param agent its name in the contract
     * @param reason one of a closed set of short names, such as {@code replayed}
     */
    public void envelopeRefused(String agent, String reason) {
        counter(Metric.ENVELOPES_REFUSED, agent, reason).increment();
    }

    /**
     * A person was told.
     *
     * @param severity {@code info}, {@code warning} or {@code critical}
     */
    public void alert(String severity) {
        counter(Metric.ALERTS, severity).increment();
    }

    /**
     * A message was sent to a receiver of alerts.
     *
     * @param outcome one of a closed set of short names, such as {@code taken}
     */
    public void message(String receiver, String outcome) {
        counter(Metric.MESSAGES, receiver, outcome.toLowerCase(Locale.ROOT)).increment();
    }

    /** A verdict was given this long after the sample that led to it arrived. */
    public void verdictAfter(Duration latency) {
        verdictLatency.record(latency);
        verdicts.note(latency);
    }

    /** Samples were decided this long after the first of them arrived. */
    public void decidedAfter(Duration latency) {
        decisionLatency.record(latency);
        decisions.note(latency);
    }

    /** A task was signed and recorded this long after the telemetry that led to it arrived. */
    public void envelopeAfter(Duration latency) {
        envelopeLatency.record(latency);
        envelopes.note(latency);
    }

    /** How long after the telemetry that led to them the last envelopes were signed and recorded. */
    public Recent envelopes() {
        return envelopes;
    }

    /** How long after the arrival of samples the last decisions were made. */
    public Recent decisions() {
        return decisions;
    }

    /** How long after the sample that led to them the last verdicts were given. */
    public Recent verdicts() {
        return verdicts;
    }

    /** One turn of the decision loop took this long. */
    public void turnTook(Duration duration) {
        turn.record(duration);
    }

    /**
     * Shows a figure that is read when somebody looks.
     *
     * @param labels one value for each of the metric's labels
     */
    public void watch(Metric metric, Supplier<Number> figure, String... labels) {
        Gauge.builder(metric.id(), figure)
                .description(metric.description())
                .tags(tags(metric, labels))
                .strongReference(true)
                .register(registry);
    }

    /** The total of a counter over all its labels since the start. */
    public long total(Metric metric) {
        return Math.round(registry.find(metric.id()).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    /** The total of a counter since the start, of the series whose label has one of these values. */
    public double total(Metric metric, String label, Set<String> values) {
        return registry.find(metric.id()).counters().stream()
                .filter(counter ->
                        values.contains(String.valueOf(counter.getId().getTag(label))))
                .mapToDouble(Counter::count)
                .sum();
    }

    private Counter counter(Metric metric, String... labels) {
        return Counter.builder(metric.id())
                .description(metric.description())
                .tags(tags(metric, labels))
                .register(registry);
    }

    private Timer timer(Metric metric) {
        return Timer.builder(metric.id())
                .description(metric.description())
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(registry);
    }

    private static List<Tag> tags(Metric metric, String... labels) {
        if (labels.length != metric.labels().size()) {
            throw new IllegalArgumentException("Metric %s has the labels %s, but %d values were given."
                    .formatted(metric.exposedName(), metric.labels(), labels.length));
        }
        List<Tag> tags = new ArrayList<>(labels.length);
        for (int i = 0; i < labels.length; i++) {
            tags.add(Tag.of(metric.labels().get(i), labels[i]));
        }
        return tags;
    }
}
