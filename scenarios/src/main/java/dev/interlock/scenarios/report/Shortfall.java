package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.scenarios.score.TaskCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a run is no success, in one sentence: what still held at the end, and what came of the plans against it. */
final class Shortfall {
    private final RootCheck root;
    private final List<PlanTrail> plans;
    private final List<ViolationEntry> violations;
    private final Set<String> escalated;

    /** @param escalated the domains in which the rules knew no further */
    Shortfall(RootCheck root, List<PlanTrail> plans, List<ViolationEntry> violations, Set<String> escalated) {
        this.root = root;
        this.plans = plans;
        this.violations = violations;
        this.escalated = escalated;
    }

    /** Empty where nothing is missing. */
    String sentence(TaskCount tasks) {
        List<String> parts = new ArrayList<>();
        root.unseen().forEach(each -> parts.add("%s was never seen".formatted(each)));
        byCondition(root.held())
                .forEach((name, held) -> parts.add(
                        "%s of %s still held at the end, %s".formatted(name, devices(held), answered(domains(held)))));
        byCondition(root.untold())
                .forEach((name, untold) ->
                        parts.add("nobody was told of %s of %s within five minutes".formatted(name, devices(untold))));
        if (!tasks.enough()) {
            parts.add("%d of %d tasks were not carried out, %d of %d leaves among them"
                    .formatted(tasks.tasks() - tasks.completed(), tasks.tasks(), tasks.failedLeaves(), tasks.leaves()));
        }
        String sentence = String.join("; ", parts);
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    private String answered(Set<String> domains) {
        List<PlanTrail> answers =
                plans.stream().filter(plan -> domains.contains(plan.domain())).toList();
        if (answers.isEmpty()) {
            return "and no plan was proposed for it";
        }
        List<PlanTrail> refused = answers.stream().filter(PlanTrail::wasRefused).toList();
        return "%d of %d plans against it sent, %s refused%s%s"
                .formatted(
                        answers.stream().filter(PlanTrail::wasSent).count(),
                        answers.size(),
                        refused.isEmpty() ? "none" : Integer.toString(refused.size()),
                        rules(refused),
                        escalated.stream().anyMatch(domains::contains) ? ", and no remedy was left" : "");
    }

    private String rules(List<PlanTrail> refused) {
        Set<String> ids = refused.stream().map(PlanTrail::id).collect(Collectors.toSet());
        String rules = violations.stream()
                .filter(violation -> ids.contains(violation.planId()))
                .map(ViolationEntry::ruleId)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : " by " + rules;
    }

    private static Map<String, List<ConditionEntry>> byCondition(Collection<ConditionEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(ConditionEntry::condition, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> domains(List<ConditionEntry> entries) {
        return entries.stream().map(ConditionEntry::domain).collect(Collectors.toSet());
    }

    private static String devices(List<ConditionEntry> entries) {
        List<String> devices =
                entries.stream().map(ConditionEntry::deviceId).distinct().toList();
        return devices.size() < 3
                ? String.join(" and ", devices)
                : "%s and %d more".formatted(devices.get(0), devices.size() - 1);
    }
}
