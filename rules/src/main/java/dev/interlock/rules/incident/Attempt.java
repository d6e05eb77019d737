package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.ConditionAnswer;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A remedy that was chosen, and what became of it. Remembered over a restart: cool-downs, budgets and bars are read
 * from past attempts.
 *
 * @param id also the identity of the plan it becomes
 * @param incident the incident it is meant to end
 * @param condition the name of the condition it answers; of a plan that no rule chose, the names of all of them
 * @param remedy the remedy's name
 * @param actions what it does, in the order of their targets
 * @param aims the conditions that it is meant to end, by which it is judged; none where it follows from words alone
 * @param startedAt when it was chosen, epoch milliseconds
 * @param changedAt when it came into its present state, epoch milliseconds
 */
public record Attempt(
        String id,
        String incident,
        String domain,
        String condition,
        String remedy,
        boolean urgent,
        List<Action> actions,
        List<Aim> aims,
        long startedAt,
        State state,
        long changedAt)
        implements ConditionAnswer {

    /** The remedy's name where the actions are those of a planner's plan. */
    public static final String MODEL_PLAN = "model-plan";

    /** The remedy's name where a plan that made things worse is taken back. */
    public static final String TAKE_BACK = "take-back";

    /** The remedy's name where the rulebook is on the safe side because nobody has a better plan. */
    public static final String FALLBACK = "fallback";

    /** The remedy's name where jobs that wait are placed. */
    public static final String PLACE_JOBS = "place-jobs";

    /** What caps for demand response count as. */
    public static final String CAP_TO_DEMAND = "cap-to-demand";

    private static final String ROUTINE = "routine/";

    /** Caps are told in whole watts, and read back with noise. */
    private static final double SAME_WATTS = 5;

    private static final Comparator<Action> BY_TARGET =
            Comparator.comparing(Action::target).thenComparing(Action::toString);

    private static final Set<String> OF_PLANS = Set.of(MODEL_PLAN, TAKE_BACK, FALLBACK);

    /** Where an attempt is in its life. */
    public enum State {
        /** Chosen by the rules; not judged yet. */
        PROPOSED,
        /** Approved by the gate; a person must confirm it. */
        WAITING,
        /** Approved by the gate; not sent, because the mode is {@code observe} or the kill switch is on. */
        WITHHELD,
        /** Refused by the gate or by a person. */
        REFUSED,
        /** Sent to the agents. */
        RUNNING,
        /** Every task was carried out; telemetry has yet to prove the effect. */
        DONE,
        /** A task could not be carried out. */
        FAILED,
        /** What it was meant to end is gone; of a plan that no rule chose, at least one of the conditions. */
        EFFECTIVE,
        /** What it was meant to end is still there after the time that needs. */
        USELESS,
        /** It was carried out, and nothing that is measured can show whether it helped. */
        UNPROVEN;

        /** It still claims its domain. */
        public boolean active() {
            return this == PROPOSED || this == WAITING || this == RUNNING || this == DONE;
        }

        /** At least some of it may have been done, and nothing more of it will be. */
        public boolean carriedOut() {
            return this == DONE || this == FAILED || proved();
        }

        /** It is known what came of it, or that it cannot be known. */
        public boolean proved() {
            return this == EFFECTIVE || this == USELESS || this == UNPROVEN;
        }
    }

    public Attempt {
        actions = List.copyOf(actions);
        aims = List.copyOf(aims);
    }

    /**
     * Starts an attempt at a choice.
     *
     * @param together all remedies of its domain, condition and name
     * @param most how many of their actions are taken, the first by target; an urgent attempt takes all
     */
    public static Attempt at(Incident incident, Choice choice, Collection<Remedy> together, double most, long now) {
        return taking(incident.id(), choice, together, first(together, choice, most), now);
    }

    /** Starts an attempt at one step of a choice. */
    public static Attempt taking(
            Incident incident, Choice choice, Collection<Remedy> together, List<Action> actions, long now) {
        return taking(incident.id(), choice, together, actions, now);
    }

    /**
     * Starts an attempt at a choice where nothing is wrong: a step of routine, which belongs to no incident.
     *
     * @param together all remedies of its domain, condition and name
     * @param most how many of their actions are taken, the first by target
     */
    public static Attempt routine(Choice choice, Collection<Remedy> together, double most, long now) {
        return routineTaking(choice, together, first(together, choice, most), now);
    }

    /** Starts a step of routine with these actions. */
    public static Attempt routineTaking(Choice choice, Collection<Remedy> together, List<Action> actions, long now) {
        return taking("%s%s@%d".formatted(ROUTINE, choice.domain(), now), choice, together, actions, now);
    }

    /** Starts a step of routine that places jobs, for the condition that some wait. */
    public static Attempt placing(Condition waiting, List<Action> actions, long now) {
        String incident = "%s%s@%d".formatted(ROUTINE, waiting.domain(), now);
        return new Attempt(
                "%s/%s@%d".formatted(incident, PLACE_JOBS, now),
                incident,
                waiting.domain(),
                waiting.name(),
                PLACE_JOBS,
                false,
                actions,
                List.of(new Aim(waiting.name(), waiting.device())),
                now,
                State.PROPOSED,
                now);
    }

    private static List<Action> first(Collection<Remedy> together, Choice choice, double most) {
        return together.stream()
                .map(Remedy::action)
                .distinct()
                .sorted(BY_TARGET)
                .limit(choice.urgent() ? Long.MAX_VALUE : (long) most)
                .toList();
    }

    private static Attempt taking(
            String incident, Choice choice, Collection<Remedy> together, List<Action> actions, long now) {
        Set<String> targets = actions.stream().map(Action::target).collect(Collectors.toSet());
        List<Aim> aims = Aim.sorted(together.stream()
                .filter(remedy -> targets.contains(remedy.action().target()))
                .map(Aim::of));
        return new Attempt(
                "%s/%s@%d".formatted(incident, choice.remedy(), now),
                incident,
                choice.domain(),
                choice.condition(),
                choice.remedy(),
                choice.urgent(),
                actions,
                aims,
                now,
                State.PROPOSED,
                now);
    }

    /**
     * Starts an attempt at a plan that no rule chose; it bears the plan's id.
     *
     * @param remedy what it counts as: {@link #MODEL_PLAN}, {@link #TAKE_BACK} or {@link #FALLBACK}
     * @param meant the conditions that it is meant to end
     */
    public static Attempt of(Plan plan, String domain, String remedy, Collection<Aim> meant, long now) {
        List<Aim> aims = Aim.sorted(meant.stream());
        return new Attempt(
                plan.id().toString(),
                plan.incident(),
                domain,
                aims.stream().map(Aim::condition).distinct().collect(Collectors.joining(", ")),
                remedy,
                false,
                plan.tasks().stream().map(Task::action).toList(),
                aims,
                now,
                State.PROPOSED,
                now);
    }

    /** It is a step of routine and belongs to no incident. */
    public boolean isRoutine() {
        return isRoutine(incident);
    }

    /** What bears this in an incident's place is routine. */
    public static boolean isRoutine(String incident) {
        return incident.startsWith(ROUTINE);
    }

    /** It does this, among other things. */
    public boolean does(Action action) {
        return actions.contains(action);
    }

    /** It was or may have been carried out on a device. */
    public boolean touches(String device) {
        return (carriedOut() || state == State.RUNNING)
                && actions.stream().anyMatch(action -> action.target().equals(device));
    }

    /** It carries out a plan that no rule chose. */
    public boolean bearsThePlansId() {
        return OF_PLANS.contains(remedy);
    }

    /** The id of the plan that carries it out; of a rule's choice its own id makes that. */
    public UUID plan() {
        return bearsThePlansId() ? UUID.fromString(id) : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean answers(Condition held) {
        return isMeantFor(held.name(), held.device());
    }

    public boolean isMeantFor(String conditionName, String device) {
        return aims.contains(new Aim(conditionName, device));
    }

    /** Words alone led to it. */
    public boolean hasNoAim() {
        return aims.isEmpty();
    }

    /**
     * It helped. A rule's remedy has to end all that it is meant to end, and is tried again where it did not; of a planner's plan
     * part is help enough, and what is left is the next question.
     *
     * @param held how many of the conditions that it is meant to end still hold
     */
    public boolean helped(long held) {
        return bearsThePlansId() ? held < aims.size() : held == 0;
    }

    /** It ended some of what it is meant to end, and not all. */
    public boolean helpedInPart(long held) {
        return held > 0 && held < aims.size();
    }

    /**
     * When the effect of a plan that no rule chose must show, epoch milliseconds.
     *
     * @param settling the limits of unit {@code settle}: how long a condition needs to go once its cause is gone
     * @param otherwise how long every other condition needs
     */
    public long settledAt(Collection<Limit> settling, Limit otherwise) {
        Map<String, Long> times =
                settling.stream().collect(Collectors.toMap(Limit::condition, Limit::millis, Math::max));
        long longest = aims.stream()
                .mapToLong(aim -> times.getOrDefault(aim.condition(), otherwise.holdMillis()))
                .max()
                .orElse(otherwise.holdMillis());
        return changedAt + longest;
    }

    public Attempt now(State next, long now) {
        return new Attempt(id, incident, domain, condition, remedy, urgent, actions, aims, startedAt, next, now);
    }

    public boolean active() {
        return state.active();
    }

    /** At least some of it may have been done, whatever came of it. */
    public boolean carriedOut() {
        return state.carriedOut();
    }

    /** It was sent to the agents, whatever came of it. */
    public boolean sent() {
        return carriedOut() || state == State.RUNNING;
    }

    /** Every cap that it sets. */
    public List<CapChange> capChanges() {
        return CapChange.of(this);
    }

    /** Every cap that it set shows at its GPUs, and no job that it suspended runs. */
    public boolean isInPlace(Collection<Gpu> gpus, Collection<Job> jobs) {
        Map<String, Double> told =
                capChanges().stream().collect(Collectors.toMap(CapChange::device, CapChange::watts, Math::min));
        return gpus.stream().allMatch(gpu -> shows(gpu, told.get(gpu.id())) && shows(gpu, told.get(gpu.rack())))
                && jobs.stream().noneMatch(job -> job.running() && actions.contains(new Action.SuspendJob(job.id())));
    }

    private static boolean shows(Gpu gpu, @Nullable Double watts) {
        return watts == null || Math.abs(gpu.powerCapWatts() - watts) < SAME_WATTS;
    }

    /** It was carried out, or is being carried out for another incident than this. */
    public boolean mayHaveHappenedBeside(String thisIncident) {
        return carriedOut() || (state == State.RUNNING && !incident.equals(thisIncident));
    }

    /** At least one of its actions changes something: it is more than telling a person. */
    public boolean changes() {
        return countOfChanges() > 0;
    }

    /** How many of its actions change something. */
    public long countOfChanges() {
        return actions.stream().filter(action -> action.type().changes()).count();
    }
}
