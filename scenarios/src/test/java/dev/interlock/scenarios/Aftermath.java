package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.Controller;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.rules.incident.Attempt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds after any fault: nothing was sent that was not approved, nothing took effect twice, no plan is lost, all is on record. */
public final class Aftermath {
    private final Controller controller;

    private Aftermath(Controller controller) {
        this.controller = controller;
    }

    public static void isOrderly(Controller controller) {
        Aftermath aftermath = new Aftermath(controller);
        aftermath.everyEnvelopeWasApproved();
        aftermath.everyAnswerIsOfAnEnvelopeAndGoodOnce();
        aftermath.everyPlanEndedOrGoesOn();
        assertThat(controller.audit().verify().intact()).isTrue();
    }

    private void everyEnvelopeWasApproved() {
        Set<String> approved = all(VerdictEntry.class).stream()
                .filter(VerdictEntry::approved)
                .map(verdict -> verdict.planId() + "/" + verdict.taskId())
                .collect(Collectors.toSet());
        assertThat(all(EnvelopeEntry.class)).allSatisfy(envelope -> assertThat(approved)
                .as("judged as a plan, and once more before it left")
                .contains(envelope.planId() + "/null", envelope.planId() + "/" + envelope.taskId()));
    }

    private void everyAnswerIsOfAnEnvelopeAndGoodOnce() {
        Set<String> sent = all(EnvelopeEntry.class).stream()
                .map(envelope -> envelope.planId() + "/" + envelope.taskId())
                .collect(Collectors.toSet());
        List<String> done = all(OutcomeEntry.class).stream()
                .filter(outcome -> outcome.status() == OutcomeEntry.Status.OK)
                .map(outcome -> outcome.planId() + "/" + outcome.taskId())
                .toList();
        assertThat(sent).containsAll(done);
        assertThat(done).doesNotHaveDuplicates();
    }

    private void everyPlanEndedOrGoesOn() {
        Set<String> active = controller.room().view().attempts().stream()
                .filter(attempt -> attempt.state().active())
                .map(Attempt::id)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, PlanEntry> last = new HashMap<>();
        all(PlanEntry.class).forEach(plan -> last.putIfAbsent(plan.planId(), plan));
        assertThat(last.values())
                .filteredOn(plan -> plan.state().active() && plan.state() != Attempt.State.DONE)
                .allSatisfy(plan -> assertThat(active).contains(plan.planId()));
    }

    /** The newest first. */
    private <E extends Entry> List<E> all(Class<E> kind) {
        return controller.audit().reader().newest(kind, 100_000);
    }
}
