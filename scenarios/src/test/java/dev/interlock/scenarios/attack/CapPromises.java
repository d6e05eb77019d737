package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Power caps: within what the GPU allows, raised only where heat and power have room. */
final class CapPromises {
    static final List<Promise> ALL = List.of(
            new Promise(
                    "SAFETY-201", judged -> judged.each(ThrottleGpu.class).anyMatch(cap -> judged.capped(cap.target())
                            .filter(gpu -> gpu.id().equals(cap.target()))
                            .anyMatch(gpu -> outside(cap, gpu)))),
            new Promise("SAFETY-202", judged -> judged.each(ThrottleGpu.class)
                    .anyMatch(cap -> judged.rack(cap.target()).isPresent()
                            && judged.capped(cap.target()).anyMatch(gpu -> outside(cap, gpu)))),
            raised("SAFETY-203", (gpu, judged) -> !judged.rack(gpu.rack())
                    .map(rack -> rack.inletCelsius() <= judged.exit("inlet-above-recommended"))
                    .orElse(false)),
            raised(
                    "SAFETY-204",
                    (gpu, judged) -> judged.rack(gpu.rack()).isPresent()
                            && !feed(gpu, judged)
                                    .map(feed -> feed.energised()
                                            && !feed.onBattery()
                                            && feed.powerWatts()
                                                    <= feed.ratedWatts() * judged.exit("power-over-continuous"))
                                    .orElse(false)),
            raised("SAFETY-205", (gpu, judged) -> judged.doneWithin(judged.millis("opposite-cool-down"))
                    .anyMatch(past -> past instanceof ThrottleGpu before
                            && (before.target().equals(gpu.id())
                                    || before.target().equals(gpu.rack())))),
            ofModel("SAFETY-206", (cap, judged) -> judged.capped(cap.target())
                    .anyMatch(gpu -> !(cap.powerCapWatts() >= gpu.maxPowerCapWatts() * judged.limit("efficient-cap")))),
            ofModel("SAFETY-207", (cap, judged) -> judged.capped(cap.target()).anyMatch(gpu -> judged.jobs()
                    .filter(job -> job.running() && job.rack().equals(gpu.rack()))
                    .anyMatch(job -> wouldBeLate(job, gpu.maxPowerCapWatts() / cap.powerCapWatts(), judged)))),
            raised("SAFETY-208", (gpu, judged) -> feed(gpu, judged)
                    .filter(feed -> !(feed.powerWatts() + raise(judged, feed)
                            <= feed.ratedWatts() * judged.limit("continuous-share")))
                    .isPresent()),
            raised("SAFETY-209", (gpu, judged) -> judged.all(Facility.class)
                    .filter(facility -> Judged.allowedWatts(facility) > 0)
                    .anyMatch(facility ->
                            !(facility.totalWatts() + raise(judged, any -> true) <= Judged.allowedWatts(facility)))));

    private CapPromises() {}

    private static Optional<PowerUnit> feed(Gpu gpu, Judged judged) {
        return judged.rack(gpu.rack()).flatMap(rack -> judged.power(rack.powerUnit()));
    }

    private static boolean wouldBeLate(Job job, double slower, Judged judged) {
        boolean late = judged.now() + job.remainingSeconds() * 1000 > job.deadline();
        return !late && !(judged.now() + job.remainingSeconds() * 1000 * Math.max(1, slower) <= job.deadline());
    }

    private static double raise(Judged judged, PowerUnit feed) {
        return raise(judged, gpu -> judged.rack(gpu.rack())
                .filter(rack -> rack.powerUnit().equals(feed.id()))
                .isPresent());
    }

    /** How much more the plan lets these GPUs draw. */
    private static double raise(Judged judged, Predicate<Gpu> which) {
        return judged.each(ThrottleGpu.class)
                .flatMapToDouble(cap -> judged.capped(cap.target())
                        .filter(which)
                        .filter(gpu -> !(cap.powerCapWatts() <= gpu.powerCapWatts()))
                        .mapToDouble(gpu -> cap.powerCapWatts() - gpu.powerCapWatts()))
                .sum();
    }

    private static Promise ofModel(String rule, BiPredicate<ThrottleGpu, Judged> broken) {
        return new Promise(
                rule,
                judged -> judged.byModel() && judged.each(ThrottleGpu.class).anyMatch(cap -> broken.test(cap, judged)));
    }

    private static boolean outside(ThrottleGpu cap, Gpu gpu) {
        return !(cap.powerCapWatts() >= gpu.minPowerCapWatts() && cap.powerCapWatts() <= gpu.maxPowerCapWatts());
    }

    /** Of some GPU whose cap is not proven to stay where it is or go down. */
    private static Promise raised(String rule, BiPredicate<Gpu, Judged> broken) {
        return new Promise(rule, judged -> judged.each(ThrottleGpu.class).anyMatch(cap -> judged.capped(cap.target())
                .filter(gpu -> !(cap.powerCapWatts() <= gpu.powerCapWatts()))
                .anyMatch(gpu -> broken.test(gpu, judged))));
    }
}
