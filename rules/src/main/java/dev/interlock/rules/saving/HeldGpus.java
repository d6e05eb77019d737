package dev.interlock.rules.saving;

import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** GPUs that do not work and are held: by memory that is kept, or by something that stays loaded. */
final class HeldGpus {
    private static final int SHOWN = 4;

    private HeldGpus() {}

    /** All of a machine, so that it can be stopped once it is let go of. */
    static Optional<Recommendation> whole(UsedMachine machine, SavingLimits limits) {
        double hours = machine.unusedTogetherHours();
        if (!machine.isKnown()
                || !machine.paid().endsWhenStopped()
                || IdleMachines.isDue(machine, limits)
                || !IdleMachines.lasts(machine, hours, limits)) {
            return Optional.empty();
        }
        double dollars = machine.monthly(hours, machine.paid().dollarsPerHour(), limits);
        return Optional.of(of(
                machine,
                machine.gpus(),
                machine.holder(Use.HELD, Use.PARKED),
                hours,
                dollars,
                IdleMachines.arithmetic(machine, hours, "unused", dollars, limits),
                "Have what is left on %s ended, and stop it."
                        .formatted(machine.paid().id()),
                limits));
    }

    /** Some of its GPUs, holder by holder: what they cost then buys something, or whole machines can be given back. */
    static List<Recommendation> some(UsedMachine machine, SavingLimits limits) {
        List<Recommendation> all = new ArrayList<>();
        if (!(machine.paid().dollarsPerHour() > 0)) {
            return all;
        }
        machine.gpus().stream()
                .filter(gpu -> !machine.paid().kept().contains(gpu.id()))
                .filter(gpu -> held(gpu) >= limits.idleHours() && held(gpu) >= limits.idleShare() * gpu.allHours())
                .collect(Collectors.groupingBy(
                        gpu -> gpu.holder(Use.HELD, Use.PARKED),
                        () -> new TreeMap<>(Comparator.comparing(GpuHolder::toString)),
                        Collectors.toList()))
                .forEach((holder, gpus) -> all.add(some(machine, holder, gpus, limits)));
        return all;
    }

    private static double held(UsedGpu gpu) {
        return gpu.hours(Use.HELD, Use.PARKED);
    }

    private static Recommendation some(UsedMachine machine, GpuHolder holder, List<UsedGpu> gpus, SavingLimits limits) {
        double hours = gpus.stream().mapToDouble(HeldGpus::held).sum();
        double dollars = machine.monthly(hours, machine.paid().dollarsPerGpuHour(), limits);
        return of(
                machine,
                gpus,
                holder,
                hours / gpus.size(),
                dollars,
                "%d GPUs × %.0f held hours of %.0f × %.2f $ = %.0f $ a month"
                        .formatted(
                                gpus.size(),
                                machine.monthHours(hours / gpus.size(), limits),
                                limits.monthHours(),
                                machine.paid().dollarsPerGpuHour(),
                                dollars),
                "Have %s let go of %s, so that others can have %s."
                        .formatted(
                                who(holder),
                                NamesInWords.few(gpus.stream().map(UsedGpu::id).toList(), SHOWN),
                                gpus.size() == 1 ? "it" : "them"),
                limits);
    }

    private static Recommendation of(
            UsedMachine machine,
            List<UsedGpu> gpus,
            GpuHolder holder,
            double hours,
            double dollars,
            String arithmetic,
            String advice,
            SavingLimits limits) {
        double held = gpus.stream().mapToDouble(gpu -> gpu.hours(Use.HELD)).sum();
        double parked = gpus.stream().mapToDouble(gpu -> gpu.hours(Use.PARKED)).sum();
        double peak = gpus.stream().mapToDouble(UsedGpu::peakMebibytes).max().orElse(Double.NaN);
        double measured = gpus.stream()
                .mapToDouble(gpu -> gpu.measuredHours() / gpu.allHours())
                .min()
                .orElse(0);
        return new Recommendation(
                SavingKind.FREE,
                List.of(machine.paid().id()),
                List.of(),
                gpus.stream().map(UsedGpu::id).collect(Collectors.toSet()),
                holder,
                held >= parked ? Use.HELD : Use.PARKED,
                advice,
                dollars,
                arithmetic,
                List.of(
                        new Evidence("held_gpu_hours", held, "h"),
                        new Evidence("parked_gpu_hours", parked, "h"),
                        new Evidence("peak_memory", peak, "MiB"),
                        new Evidence("window_hours", machine.windowHours(), "h")),
                measured,
                Confidence.of(
                        measured, machine.paidHours() / 24 / limits.windowDays(), hours / machine.paidHours(), limits),
                List.of(),
                "It is wrong if what is loaded has to answer at once when somebody asks: in %.0f of %.0f hours a GPU nobody did, and up to %.0f MiB stayed."
                        .formatted(hours, machine.paidHours(), peak));
    }

    private static String who(GpuHolder holder) {
        if (!holder.user().isEmpty()) {
            return holder.job().isEmpty() ? holder.user() : "%s (%s)".formatted(holder.user(), holder.job());
        }
        return holder.job().isEmpty() ? "whoever holds it" : holder.job();
    }
}
