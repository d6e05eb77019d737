package dev.interlock.routes;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.alerts.Telling;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.Retention;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.SampleCandidate;
import dev.interlock.routes.ingest.SampleCheck;
import dev.interlock.routes.loop.Event;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Escalation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/**
 * Feeds a controller by hand instead of by its timers and sources: for replays. Where its rooms are joined by {@code
 * direct:} endpoints, everything that follows is done when a method returns.
 */
public final class Inlet {
    private static final String ROUTE = "inlet";

    private final ProducerTemplate template;
    private final SampleCheck door;

    Inlet(CamelContext context) {
        this.template = context.createProducerTemplate();
        this.door = context.getRegistry().lookupByNameAndType("door", SampleCheck.class);
    }

    /** Takes samples to the decision loop, as far as the door lets them in. */
    public void samples(List<Sample> samples) {
        List<SampleCandidate> candidates = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            candidates.add(new SampleCandidate(candidates.size(), sample, List.of(), arrival(sample)));
        }
        send(
                "{{interlock.samples}}",
                door.admit(new Batch(ROUTE, false, candidates)).samples());
    }

    /** Takes the workload scheduler's queue to the decision loop. */
    public void jobs(List<Job> jobs) {
        send("{{interlock.jobs}}", jobs);
    }

    /** Takes what another system says is wrong to the decision loop. */
    public void alerts(AlertPost post) {
        send("{{interlock.decide}}", new Event.Alerted(post));
    }

    /** Tells the decision loop that a sender of alerts did not answer. */
    public void unanswered(String sender) {
        send("{{interlock.decide}}", new Event.Unanswered(sender));
    }

    /** Tells the decision loop that time went by. */
    public void tick() {
        send("{{interlock.decide}}", new Event.Ticked());
    }

    /** Tells people what there is to tell, and anchors the audit's head where that is due. */
    public void upkeep() {
        bean("telling", Telling.class).tell();
        bean("audit", Audit.class).anchorIfDue();
    }

    /**
     * Takes what is old out of the audit's database.
     *
     * @return why it could not, as a sentence; empty where nothing is in the way
     */
    public Optional<String> archive() {
        Retention retention = bean("retention", Retention.class);
        retention.sweep();
        return retention.trouble();
    }

    private <T> T bean(String name, Class<T> type) {
        return template.getCamelContext().getRegistry().lookupByNameAndType(name, type);
    }

    /** Takes an answer to the decision loop that no planner was asked for. */
    public void advise(Escalation escalation, Proposal proposal) {
        send("{{interlock.decide}}", new Event.Advised(escalation, 0, PlannerAnswer.of(proposal)));
    }

    private void send(String endpoint, Object body) {
        template.sendBody(endpoint, body);
    }

    private static Arrival arrival(Sample sample) {
        return new Arrival(sample::toString, sample.metrics().size());
    }
}
