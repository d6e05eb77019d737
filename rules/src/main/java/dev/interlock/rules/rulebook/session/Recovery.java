package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.compile.RulesTooCostly;
import dev.interlock.rules.rulebook.source.DroolsWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the facts that make rules fail, by putting one after the other into a fresh session, and goes on without them. */
final class Recovery {
    private final Rulebook rulebook;
    private final Inventory inventory;
    private final Memory memory;
    private final Set<String> guilty = new HashSet<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    Recovery(Rulebook rulebook, Inventory inventory, Memory memory) {
        this.rulebook = rulebook;
        this.inventory = inventory;
        this.memory = memory;
    }

    /**
     * A session that remembers everything but what made rules fail.
     *
     * @param interrupted the facts of the rule whose consequence failed; empty where it was a pattern
     */
    WorkingMemory restart(List<Object> interrupted, RuntimeException failure) {
        if (!(failure instanceof RunawayRules)) {
            interrupted.forEach(fact -> accuse(fact, failure));
            if (guilty.isEmpty()) {
                search();
            }
        }
        try {
            return start(withoutGuilty());
        } catch (RuntimeException stillFailing) {
            return start(onlyStated());
        }
    }

    List<Quarantined> quarantined() {
        return List.copyOf(quarantined);
    }

    /** What went wrong, in one sentence, without the engine's own words around it. */
    static String reason(RuntimeException failure) {
        if (failure instanceof RunawayRules || failure instanceof RulesTooCostly) {
            return String.valueOf(failure.getMessage());
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String rule = DroolsWords.rule(String.valueOf(failure.getMessage()));
        return "%s failed with %s: %s. Correct the rule."
                .formatted(
                        rule.isEmpty() ? "A rule" : "Rule \"" + rule + "\"",
                        cause.getClass().getSimpleName(),
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    }

    private void search() {
        WorkingMemory trial = start(onlyStated());
        try {
            for (DeviceFact device : memory.devices()) {
                trial.devices().put(device);
                if (fails(trial, device)) {
                    trial.devices().remove(device.id());
                }
            }
            for (Job job : memory.jobs()) {
                trial.jobs().put(job);
                if (fails(trial, job)) {
                    trial.jobs().remove(job.id());
                }
            }
        } finally {
            trial.close();
        }
    }

    private boolean fails(WorkingMemory trial, Object fact) {
        try {
            trial.conclude();
            return false;
        } catch (RuntimeException failure) {
            accuse(fact, failure);
            return true;
        }
    }

    private void accuse(Object fact, RuntimeException failure) {
        String id = fact instanceof DeviceFact device ? device.id() : fact instanceof Job job ? job.id() : "";
        if (!id.isEmpty() && guilty.add(id)) {
            quarantined.add(new Quarantined(id, reason(failure)));
        }
    }

    private WorkingMemory start(Memory remembered) {
        return WorkingMemory.start(rulebook, inventory, remembered);
    }

    private Memory withoutGuilty() {
        return with(
                memory.devices().stream()
                        .filter(each -> !guilty.contains(each.id()))
                        .toList(),
                memory.jobs().stream()
                        .filter(each -> !guilty.contains(each.id()))
                        .toList());
    }

    private Memory onlyStated() {
        return with(List.of(), List.of());
    }

    private Memory with(List<DeviceFact> devices, List<Job> jobs) {
        return new Memory(
                memory.clock(),
                memory.heard(),
                devices,
                memory.readings(),
                jobs,
                memory.pending(),
                memory.incidents(),
                memory.attempts(),
                memory.escalations(),
                memory.reports(),
                memory.alerts(),
                memory.demand(),
                memory.shadows());
    }
}
