package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Bar;
import dev.interlock.rules.incident.Choice;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.check.ConditionNames;
import dev.interlock.rules.rulebook.match.Bindings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands between a rule whose conditions all hold and something being done. */
final class AfterTheMatch {
    private static final long TASK_MILLIS = 20_000;
    private static final UUID TRIAL = new UUID(0, 3);

    private final RuleAndDevice asked;
    private final Reach reach;
    private final Permission standing;
    private final List<WhyNotFinding> found = new ArrayList<>();

    AfterTheMatch(RuleAndDevice asked, Reach reach, Permission standing) {
        this.asked = asked;
        this.reach = reach;
        this.standing = standing;
    }

    List<WhyNotFinding> findings() {
        found.add(WhyNotFinding.of(
                Cause.HELD,
                "Every condition of the rule holds: it saw %s."
                        .formatted(UnmetCondition.seen(reach.reached().get(0)))));
        ConditionNames.concluded(asked.rule().rule()).forEach(this::condition);
        if (asked.rule().makes().filter("Remedy"::equals).isPresent()) {
            remedies().forEach(this::remedy);
        }
        return List.copyOf(found);
    }

    private void condition(String name) {
        asked.facts().of(Pending.class).stream()
                .filter(pending -> pending.condition().equals(name) && isNear(pending.device(), pending.domain()))
                .filter(pending -> !pending.held())
                .forEach(pending -> UnmetCondition.lasting(pending, asked).ifPresent(found::add));
        asked.facts().of(Condition.class).stream()
                .filter(condition -> condition.name().equals(name) && isNear(condition.device(), condition.domain()))
                .map(condition -> WhyNotFinding.of(Cause.HELD, "It holds: %s.".formatted(InWords.fact(condition))))
                .forEach(found::add);
    }

    private boolean isNear(String device, String domain) {
        return device.equals(asked.device()) || domain.equals(asked.device());
    }

    /** One of each name and condition, whatever it is done to. */
    private List<Remedy> remedies() {
        Set<String> names = reach.reached().stream()
                .map(Bindings::facts)
                .flatMap(List::stream)
                .filter(Limit.class::isInstance)
                .map(limit -> ((Limit) limit).name())
                .collect(Collectors.toSet());
        return asked.facts().of(Remedy.class).stream()
                .filter(remedy -> names.contains(remedy.name()))
                .filter(remedy -> asked.places().contains(remedy.domain())
                        || remedy.action().target().equals(asked.device()))
                .sorted(Comparator.comparing(Remedy::rank).thenComparing(Remedy::toString))
                .toList();
    }

    private void remedy(Remedy remedy) {
        String what = "%s against %s in %s".formatted(remedy.name(), remedy.condition(), remedy.domain());
        if (found.stream().anyMatch(each -> each.sentence().startsWith("It proposes " + what))) {
            return;
        }
        List<WhyNotFinding> against = Stream.of(
                        barred(remedy), preferred(remedy), underWay(remedy), last(remedy), mode(remedy), gate(remedy))
                .flatMap(List::stream)
                .toList();
        found.add(new WhyNotFinding(Cause.HELD, "It proposes " + what + ".", against));
    }

    private List<WhyNotFinding> barred(Remedy remedy) {
        return asked.facts().of(Bar.class).stream()
                .filter(bar -> bar.domain().equals(remedy.domain())
                        && bar.condition().equals(remedy.condition())
                        && bar.remedy().equals(remedy.name()))
                .map(bar -> WhyNotFinding.of(
                        UnmetCondition.cause(bar),
                        "It is barred because %s%s."
                                .formatted(bar.reason(), bar.isRest() ? ", until " + InWords.moment(bar.ends()) : "")))
                .toList();
    }

    private List<WhyNotFinding> preferred(Remedy remedy) {
        List<Choice> choices = asked.facts().of(Choice.class).stream()
                .filter(choice -> choice.domain().equals(remedy.domain()))
                .toList();
        Optional<Choice> own = choices.stream()
                .filter(choice -> choice.condition().equals(remedy.condition())
                        && choice.remedy().equals(remedy.name()))
                .findFirst();
        return own.stream()
                .flatMap(mine -> choices.stream().filter(other -> other.precedes(mine)))
                .limit(1)
                .map(first -> WhyNotFinding.of(
                        Cause.PREFERRED,
                        "%s against %s comes first (rank %d before %d)."
                                .formatted(first.remedy(), first.condition(), first.rank(), remedy.rank())))
                .toList();
    }

    private List<WhyNotFinding> underWay(Remedy remedy) {
        return attempts(remedy.domain())
                .filter(attempt -> attempt.active() && !attempt.isRoutine())
                .map(attempt -> attempt.state() == Attempt.State.WAITING
                        ? WhyNotFinding.of(
                                Cause.PERSON,
                                "%s waits for a person to confirm plan %s.".formatted(attempt.remedy(), attempt.plan()))
                        : WhyNotFinding.of(
                                Cause.UNDER_WAY, "One remedy at a time: %s.".formatted(InWords.fact(attempt))))
                .toList();
    }

    /** What came of it when it was chosen last, where that was nothing. */
    private List<WhyNotFinding> last(Remedy remedy) {
        return attempts(remedy.domain())
                .filter(attempt -> attempt.remedy().equals(remedy.name())
                        && attempt.condition().equals(remedy.condition()))
                .max(Comparator.comparingLong(Attempt::changedAt))
                .stream()
                .filter(attempt ->
                        attempt.state() == Attempt.State.WITHHELD || attempt.state() == Attempt.State.REFUSED)
                .map(attempt -> WhyNotFinding.of(
                        attempt.state() == Attempt.State.WITHHELD ? Cause.MODE : Cause.PERSON,
                        attempt.state() == Attempt.State.WITHHELD
                                ? "It was chosen at %s and withheld by the mode or the kill switch."
                                        .formatted(InWords.moment(attempt.changedAt()))
                                : "It was chosen and refused at %s, by the safety gate or a person; 'audit why %s' says which."
                                        .formatted(InWords.moment(attempt.changedAt()), attempt.plan())))
                .toList();
    }

    private List<WhyNotFinding> mode(Remedy remedy) {
        if (!remedy.changes()) {
            return List.of();
        }
        if (standing.stopped()) {
            return List.of(WhyNotFinding.of(Cause.PERSON, "The kill switch is on, so that nothing is sent."));
        }
        return switch (standing.mode()) {
            case "observe" -> List.of(WhyNotFinding.of(Cause.MODE, "The mode is observe, so that it is only said."));
            case "approve" ->
                List.of(WhyNotFinding.of(Cause.MODE, "The mode is approve, so that a person has to confirm it."));
            default -> List.of();
        };
    }

    /** What the gate says of it now, by itself. */
    private List<WhyNotFinding> gate(Remedy remedy) {
        Instant now = Instant.ofEpochMilli(asked.facts().at());
        String incident = asked.facts().of(Incident.class).stream()
                .filter(each -> each.domain().equals(remedy.domain()))
                .map(Incident::id)
                .findFirst()
                .orElse("");
        Plan plan = new Plan(
                TRIAL,
                remedy.name(),
                now,
                1,
                List.of(new Task("task-1", remedy.action(), List.of(), TASK_MILLIS)),
                DecisionTag.DETERMINISTIC,
                incident);
        try (SafetyGate gate = SafetyGate.of(asked.rulebook(), asked.inventory())) {
            return gate
                    .judge(
                            plan,
                            Facts.of(
                                    asked.facts().of(DeviceFact.class),
                                    asked.facts().of(Job.class)),
                            asked.facts().of(Attempt.class),
                            Moment.of(now))
                    .violations()
                    .stream()
                    .map(violation -> WhyNotFinding.of(
                            Cause.GATE,
                            "The safety gate would refuse it now: %s (%s)"
                                    .formatted(violation.sentence(), violation.rule())))
                    .toList();
        }
    }

    private Stream<Attempt> attempts(String domain) {
        return asked.facts().of(Attempt.class).stream()
                .filter(attempt -> attempt.domain().equals(domain));
    }
}
