package dev.interlock.routes.ingest;

import dev.interlock.routes.ingest.Admission.Refusal;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Asks every sample every question, counts, and sends what it turns away to the dead letters. What passes has a known
 * device, finite and plausible metrics that the mapping knows, and a time newer than all before. Thread-safe.
 */
public final class SampleCheck {
    private final List<SampleRule> checks;
    private final Latest latest;
    private final UnaryOperator<Sample> finish;
    private final DeadLetterOffice office;
    private final UnmappedList unmapped;
    private final Meters meters;

    /**
     * @param checks asked in this order
     * @param finish what is added to a sample that passed
     */
    public SampleCheck(
            List<SampleRule> checks,
            Latest latest,
            UnaryOperator<Sample> finish,
            DeadLetterOffice office,
            UnmappedList unmapped,
            Meters meters) {
        this.checks = List.copyOf(checks);
        this.latest = latest;
        this.finish = finish;
        this.office = office;
        this.unmapped = unmapped;
        this.meters = meters;
    }

    /** Takes what can be taken of the batch; one that is refused stops no other. */
    public synchronized Admission admit(Batch batch) {
        List<Sample> samples = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<Refusal> dropped = new ArrayList<>();
        int repeated = 0;
        int unknown = 0;
        for (SampleCandidate candidate : batch.candidates()) {
            Sample sample = candidate.sample();
            if (sample == null) {
                office.send(batch.route(), candidate.faults(), candidate.arrival());
                refused.add(new Refusal(candidate.index(), false, candidate.faults()));
                continue;
            }
            Findings findings = judge(candidate, sample, batch.repeats());
            if (findings.isRepeated()) {
                repeated++;
                continue;
            }
            office.send(batch.route(), findings.all(), candidate.arrival());
            unmapped(batch.route(), sample, findings.unmapped());
            unknown += findings.unmapped().size();
            if (findings.isRefused()) {
                refused.add(new Refusal(candidate.index(), true, findings.all()));
                continue;
            }
            if (!findings.drops().isEmpty()) {
                dropped.add(new Refusal(candidate.index(), true, findings.drops()));
            }
            Sample kept = findings.kept(sample);
            latest.taken(kept);
            samples.add(finish.apply(kept));
        }
        meters.samples(batch.route(), samples.size());
        meters.repeated(batch.route(), repeated);
        meters.unmapped(batch.route(), unknown);
        return new Admission(samples, refused, dropped, repeated);
    }

    private void unmapped(String route, Sample sample, Set<String> metrics) {
        metrics.forEach(metric -> unmapped.add(
                route,
                metric,
                "The mapping declares no such metric for this kind of device.",
                "%s{device_id=\"%s\"}".formatted(Shown.text(metric), sample.deviceId())));
    }

    private Findings judge(SampleCandidate candidate, Sample sample, boolean repeats) {
        Findings findings = new Findings(candidate.faults());
        checks.forEach(check -> check.judge(sample, repeats, findings));
        return findings;
    }
}
