package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the checks found out about one sample: all of it, not only the first. */
final class Findings {
    private final List<InputFault> refusals = new ArrayList<>();
    private final List<InputFault> drops;
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Set<String> unmapped = new LinkedHashSet<>();
    private boolean repeated;

    Findings(List<InputFault> soFar) {
        drops = new ArrayList<>(soFar);
    }

    /** The sample cannot be taken. */
    void refuse(Reason reason, String sentence) {
        refusals.add(new InputFault(reason, sentence));
    }

    /** This metric cannot be taken; the others can. */
    void drop(String metric, Reason reason, String sentence) {
        dropped.add(metric);
        drops.add(new InputFault(reason, sentence));
    }

    /** The mapping has no place for this metric. */
    void unmapped(String metric) {
        dropped.add(metric);
        unmapped.add(metric);
    }

    /** It says again what was said before. */
    void repeated() {
        repeated = true;
    }

    boolean isRepeated() {
        return repeated && refusals.isEmpty();
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    List<InputFault> drops() {
        return drops;
    }

    Set<String> unmapped() {
        return unmapped;
    }

    List<InputFault> all() {
        List<InputFault> all = new ArrayList<>(refusals);
        all.addAll(drops);
        return all;
    }

    /** The sample without what was dropped. */
    Sample kept(Sample sample) {
        if (dropped.isEmpty()) {
            return sample;
        }
        Map<String, Double> metrics = new TreeMap<>(sample.metrics());
        metrics.keySet().removeAll(dropped);
        return new Sample(
                sample.deviceId(),
                sample.timestamp(),
                sample.status(),
                metrics,
                sample.errorCode(),
                sample.logSample(),
                sample.note(),
                sample.labels());
    }
}
