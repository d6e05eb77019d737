package dev.interlock.rules.saving;

import dev.interlock.rules.cost.Use;
import java.util.List;
import java.util.Optional;

/** A machine whose GPUs are all proven to have been idle at once, for most of the time. */
final class IdleMachines {
    private IdleMachines() {}

    static boolean isDue(UsedMachine machine, SavingLimits limits) {
        return machine.isKnown()
                && machine.paid().endsWhenStopped()
                && lasts(machine, machine.idleTogetherHours(), limits);
    }

    static boolean lasts(UsedMachine machine, double hours, SavingLimits limits) {
        return hours >= limits.idleHours() && hours >= limits.idleShare() * machine.paidHours();
    }

    static Optional<Recommendation> find(UsedMachine machine, SavingLimits limits) {
        if (!isDue(machine, limits)) {
            return Optional.empty();
        }
        double hours = machine.idleTogetherHours();
        double dollars = machine.monthly(hours, machine.paid().dollarsPerHour(), limits);
        return Optional.of(new Recommendation(
                SavingKind.STOP,
                List.of(machine.paid().id()),
                List.of(),
                machine.ids(),
                machine.holder(Use.values()),
                Use.IDLE,
                "Stop %s while nothing runs on it.".formatted(machine.paid().id()),
                dollars,
                arithmetic(machine, hours, "idle", dollars, limits),
                List.of(
                        new Evidence("idle_hours", hours, "h"),
                        new Evidence("active_hours", machine.usedHours(), "h"),
                        new Evidence("window_hours", machine.windowHours(), "h")),
                machine.measuredShare(),
                machine.confidence(hours / machine.paidHours(), limits),
                List.of(),
                "It is wrong if it is kept ready for work that cannot wait until a machine has started: it worked in %.0f of %.0f hours. Label it 'keep' with the reason then."
                        .formatted(machine.usedHours(), machine.windowHours())));
    }

    static String arithmetic(UsedMachine machine, double hours, String how, double dollars, SavingLimits limits) {
        return "%d GPUs × %.0f %s hours of %.0f × %.2f $ = %.0f $ a month"
                .formatted(
                        machine.paid().gpus(),
                        machine.monthHours(hours, limits),
                        how,
                        limits.monthHours(),
                        machine.paid().dollarsPerGpuHour(),
                        dollars);
    }
}
