package dev.interlock.scenarios.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.scenarios.score.Change;
import dev.interlock.scenarios.score.PlanDistance;
import dev.interlock.scenarios.score.PlannedTask;
import dev.interlock.scenarios.score.Replan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every plan of a run, in the order in which they were proposed. */
final class PlanTrails {
    private static final String CRITICAL = "\"severity\":\"critical\"";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final List<TaskEntry> tasks;
    private final List<OutcomeEntry> outcomes;
    private final List<PlanTrail> plans;

    private PlanTrails(List<PlanEntry> states, List<TaskEntry> tasks, List<OutcomeEntry> outcomes) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        Map<String, List<PlannedTask>> tasksOf = tasks.stream()
                .collect(Collectors.groupingBy(
                        TaskEntry::planId, Collectors.mapping(PlanTrails::planned, Collectors.toList())));
        Map<String, List<OutcomeEntry>> outcomesOf =
                outcomes.stream().collect(Collectors.groupingBy(OutcomeEntry::planId));
        plans = states.stream()
                .collect(Collectors.groupingBy(PlanEntry::planId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(plan -> new PlanTrail(
                        plan.getValue(),
                        tasksOf.getOrDefault(plan.getKey(), List.of()),
                        outcomesOf.getOrDefault(plan.getKey(), List.of())))
                .toList();
    }

    static PlanTrails of(AuditReader reader) {
        return new PlanTrails(
                CourseOf.oldestFirst(reader, PlanEntry.class),
                CourseOf.oldestFirst(reader, TaskEntry.class),
                CourseOf.oldestFirst(reader, OutcomeEntry.class));
    }

    List<PlanTrail> all() {
        return plans;
    }

    /** Every task that was carried out, with what came of it. */
    Stream<Done> done() {
        Map<String, TaskEntry> byKey = tasks.stream()
                .collect(Collectors.toMap(
                        task -> task.planId() + "/" + task.taskId(), Function.identity(), (a, b) -> a));
        return outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeEntry.Status.OK)
                .flatMap(outcome -> Optional.ofNullable(byKey.get(outcome.planId() + "/" + outcome.taskId()))
                        .map(task -> new Done(task, outcome))
                        .stream());
    }

    /** A task that was carried out. */
    record Done(TaskEntry task, OutcomeEntry outcome) {
        Instant at() {
            return outcome.origin().at();
        }

        Optional<ActionType> type() {
            return ActionType.named(task.type());
        }

        boolean changed() {
            return type().filter(ActionType::changes).isPresent();
        }

        boolean toldAPerson() {
            return task.type().equals(ActionType.ALERT.contractName());
        }

        /** It gets somebody out of bed. */
        boolean isPage() {
            return toldAPerson() && task.args().contains(CRITICAL);
        }

        Change change() {
            Object before = object(outcome.result()).get("before");
            return new Change(
                    at(),
                    task.type(),
                    task.target(),
                    object(task.args()),
                    before instanceof Map<?, ?> former ? text(former) : Map.of());
        }
    }

    /**
     * Plans that took the place of one that went wrong: the next plan of the same incident, where something deviated between
     * the proposals of both.
     */
    List<Replan> replans(List<ConditionEntry> conditions) {
        List<Replan> replans = new ArrayList<>();
        Map<String, PlanTrail> latest = new LinkedHashMap<>();
        for (PlanTrail plan : plans) {
            if (plan.incident().isPresent()) {
                PlanTrail earlier = latest.put(plan.incident().get(), plan);
                if (earlier != null) {
                    replan(earlier, plan, conditions).ifPresent(replans::add);
                }
            }
        }
        return replans;
    }

    private static Optional<Replan> replan(PlanTrail earlier, PlanTrail later, List<ConditionEntry> conditions) {
        String domain = later.domain();
        Stream<Instant> raised = conditions.stream()
                .filter(each -> each.change() == ConditionEntry.Change.RAISED
                        && each.domain().equals(domain))
                .map(each -> each.origin().at());
        Optional<Instant> trigger = Stream.concat(raised, earlier.deviatedAt().stream())
                .filter(at -> at.isAfter(earlier.proposedAt()) && !at.isAfter(later.proposedAt()))
                .min(Comparator.naturalOrder());
        return trigger.flatMap(from -> later.passedAt()
                .map(complete -> new Replan(from, complete, PlanDistance.between(earlier.tasks(), later.tasks()))));
    }

    private static PlannedTask planned(TaskEntry task) {
        return new PlannedTask(
                task.taskId(),
                task.type(),
                task.target(),
                task.args(),
                task.assignedTo(),
                new LinkedHashSet<>(list(task.dependencies())));
    }

    private static List<String> list(String json) {
        try {
            return PlainJson.MAPPER.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The audit has the dependencies '%s'.".formatted(json), impossible);
        }
    }

    private static Map<String, Object> object(String json) {
        try {
            return PlainJson.MAPPER.readValue(json, OBJECT);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The audit has the object '%s'.".formatted(json), impossible);
        }
    }

    private static Map<String, Object> text(Map<?, ?> object) {
        return object.entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().toString(), field -> (Object) field.getValue()));
    }
}
