package dev.interlock.rules.saving;

import dev.interlock.rules.cost.Use;
import java.util.List;
import java.util.Optional;

/** A machine that works most of the time, and whose GPUs are all proven to have been idle at once for hours between. */
final class PausedMachines {
    private PausedMachines() {}

    static Optional<Recommendation> find(UsedMachine machine, SavingLimits limits) {
        double hours = machine.pausedHours(limits);
        if (!machine.isKnown()
                || !machine.paid().endsWhenStopped()
                || !machine.isMeasured(limits)
                || IdleMachines.isDue(machine, limits)
                || !(hours > 0)) {
            return Optional.empty();
        }
        double idle = machine.paid().idleTogetherHours();
        double pauses = machine.paid().pauses();
        double dollars = machine.monthly(hours, machine.paid().dollarsPerHour(), limits);
        return Optional.of(new Recommendation(
                SavingKind.PAUSE,
                List.of(machine.paid().id()),
                List.of(),
                machine.ids(),
                machine.holder(Use.values()),
                Use.IDLE,
                "Stop %s whenever it has done nothing for %.0f h, until it is needed again."
                        .formatted(machine.paid().id(), limits.pauseHours()),
                dollars,
                "%d GPUs × (%.0f idle hours - %.0f pauses × %.0f h) of %.0f × %.2f $ = %.0f $ a month"
                        .formatted(
                                machine.paid().gpus(),
                                machine.monthHours(idle, limits),
                                machine.monthHours(pauses, limits),
                                limits.pauseHours(),
                                limits.monthHours(),
                                machine.paid().dollarsPerGpuHour(),
                                dollars),
                List.of(
                        new Evidence("idle_hours", idle, "h"),
                        new Evidence("pauses", pauses, "pauses"),
                        new Evidence("active_hours", machine.usedHours(), "h"),
                        new Evidence("window_hours", machine.windowHours(), "h")),
                machine.measuredShare(),
                machine.confidence(hours / idle, limits),
                List.of(),
                "It is wrong if none can be had when it is needed again, or if what lies on its disks has to stay: it paused %.0f times in %.0f hours, for %.1f h each on average."
                        .formatted(pauses, machine.paidHours(), idle / pauses)));
    }
}
