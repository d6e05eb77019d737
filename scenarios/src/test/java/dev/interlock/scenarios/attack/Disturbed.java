package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.JobBuilder;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.FactFields;
import dev.interlock.rules.plan.Action;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A live state in which some things are worse at once than any one run shows: hot, overloaded, capped, stopped, unknown. */
record Disturbed(SplittableRandom dice) {
    LiveState of(LiveState state) {
        List<DeviceFact> worse =
                state.facts().devices().values().stream().map(this::of).toList();
        return new LiveState(
                state.name() + " disturbed",
                state.inventory(),
                Facts.of(
                        worse,
                        state.facts().jobs().values().stream().map(this::job).toList()),
                before(state),
                state.incidents(),
                state.now());
    }

    private List<Attempt> before(LiveState state) {
        Stream<Attempt> lately =
                switch (dice.nextInt(8)) {
                    case 0, 1 -> Stream.of(busyHour(state));
                    case 2 -> Stream.of(letGo(state));
                    default -> Stream.empty();
                };
        return Stream.concat(lately, state.attempts().stream()).toList();
    }

    /** So many jobs were placed within the hour that no more may be. */
    private static Attempt busyHour(LiveState state) {
        List<Action> placed = IntStream.range(0, 1_000)
                .<Action>mapToObj(number -> new Action.PlaceJob("job-%d".formatted(number), "rack-1"))
                .toList();
        return lately(state, "jobs-unplaced", Attempt.PLACE_JOBS, placed);
    }

    /** Jobs that were suspended went on not long ago. */
    private static Attempt letGo(LiveState state) {
        List<Action> resumed = state.facts().jobs().keySet().stream()
                .limit(30)
                .<Action>map(Action.ResumeJob::new)
                .toList();
        return lately(state, "suspended-needlessly", "resume-work", resumed);
    }

    private static Attempt lately(LiveState state, String condition, String remedy, List<Action> actions) {
        long then = state.now().toEpochMilli() - 1_200_000;
        return new Attempt(
                remedy + "-lately",
                "facility@0",
                "facility",
                condition,
                remedy,
                false,
                actions,
                List.of(),
                then,
                Attempt.State.EFFECTIVE,
                then);
    }

    /** Some are in a hurry, some in a queue, some of those that wait nobody has given a rack yet, and some stand still. */
    private Job job(Job job) {
        long soon = (long) job.finishedBy(job.at()) + dice.nextLong(600_000);
        boolean hurried = dice.nextInt(3) == 0;
        boolean unplaced = job.state() == Job.State.QUEUED && dice.nextBoolean();
        boolean suspended = job.running() && dice.nextInt(4) == 0;
        return JobBuilder.like(job)
                .due(hurried ? soon : job.deadline())
                .inQueue(job.id().hashCode() % 4 == 0 ? "short" : job.queue())
                .tolerating(Job.TIERS.get(Math.floorMod(job.id().hashCode(), Job.TIERS.size())))
                .in(unplaced ? Job.State.UNPLACED : suspended ? Job.State.SUSPENDED : job.state())
                .build();
    }

    private DeviceFact of(DeviceFact fact) {
        if (fact instanceof Rack rack) {
            return rack(rack);
        } else if (fact instanceof CoolingUnit unit) {
            return unit(unit);
        } else if (fact instanceof PowerUnit unit) {
            return power(unit);
        } else if (fact instanceof Gpu gpu) {
            return gpu(gpu);
        }
        return fact instanceof Facility facility ? facility(facility) : fact;
    }

    private Rack rack(Rack rack) {
        return new Rack(
                rack.id(),
                rack.zone(),
                rack.at(),
                rack.unchangedSince(),
                dice.nextInt(12) > 0 && rack.healthy(),
                rack.inletCelsius() + dice.nextDouble() * 2.5,
                rack.inletSpreadCelsius(),
                rack.inletSensors(),
                rack.inletRiseCelsiusPerMinute(),
                rack.outletCelsius(),
                rack.powerWatts() * (0.3 + dice.nextDouble()),
                rack.ratedWatts(),
                rack.utilizationPercent(),
                rack.powerUnit());
    }

    private CoolingUnit unit(CoolingUnit unit) {
        boolean stopped = dice.nextInt(3) == 0;
        return new CoolingUnit(
                unit.id(),
                unit.zone(),
                unit.at(),
                unit.unchangedSince(),
                unit.healthy(),
                !stopped && unit.running(),
                unit.supplyCelsius(),
                unit.setpointCelsius(),
                unit.fanPercent(),
                unit.heatWatts(),
                stopped ? 0 : unit.capacityPercent(),
                unit.ratedWatts(),
                unit.minSetpointCelsius(),
                unit.maxSetpointCelsius(),
                dice.nextInt(5));
    }

    private PowerUnit power(PowerUnit unit) {
        return new PowerUnit(
                unit.id(),
                unit.zone(),
                unit.at(),
                unit.unchangedSince(),
                unit.healthy(),
                unit.upstream(),
                dice.nextInt(10) > 0 && unit.energised(),
                dice.nextInt(10) == 0,
                unit.ratedWatts() * dice.nextDouble(),
                unit.ratedWatts(),
                unit.batteryPercent());
    }

    private DeviceFact gpu(Gpu gpu) {
        Map<String, Object> fields = FactFields.of(gpu);
        fields.put("powerCapWatts", dice.nextInt(20) == 0 ? Double.NaN : 300 + 50 * dice.nextInt(9));
        return DeviceKinds.delivered().find(gpu.kind()).orElseThrow().fact(fields);
    }

    /** In a third of the minutes a utility asks for a quarter of what its supply would give. */
    private static double asked(Facility facility) {
        return facility.at() / 60_000 % 3 == 0 ? facility.budgetWatts() * 0.75 : facility.demandResponseWatts();
    }

    private Facility facility(Facility facility) {
        return new Facility(
                facility.id(),
                facility.zone(),
                facility.at(),
                facility.unchangedSince(),
                facility.healthy(),
                facility.itWatts(),
                facility.budgetWatts() * (0.7 + 0.35 * dice.nextDouble()),
                facility.budgetWatts(),
                asked(facility),
                facility.carbonGramsPerKilowattHour(),
                facility.carbonHours());
    }
}
