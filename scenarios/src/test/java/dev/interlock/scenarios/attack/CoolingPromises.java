package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.AdjustCooling;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cooling units: within their range, in small steps, not too often, never less of it where it is needed. */
final class CoolingPromises {
    private static final String COOL = "inlet-above-recommended";

    /** Sums in another order, and differences of decimals, differ in their last digits. */
    private static final double ROUNDING = 1e-6;

    static final List<Promise> ALL = List.of(
            known(
                    "SAFETY-101",
                    (adjust, on) -> !(adjust.setpointCelsius() >= on.unit().minSetpointCelsius()
                            && adjust.setpointCelsius() <= on.unit().maxSetpointCelsius())),
            any(
                    "SAFETY-102",
                    (adjust, judged) -> !(adjust.setpointCelsius() >= judged.limit("supply-minimum")
                            && adjust.setpointCelsius() <= judged.limit("supply-maximum"))),
            known(
                    "SAFETY-103",
                    (adjust, on) ->
                            !(Math.abs(adjust.setpointCelsius() - on.unit().setpointCelsius())
                                    <= on.judged().limit("setpoint-largest-step") + ROUNDING)),
            any(
                    "SAFETY-104",
                    (adjust, judged) -> !(adjust.fanPercent() >= judged.limit("fan-stopped")
                            && adjust.fanPercent() <= judged.limit("fan-maximum"))),
            known(
                    "SAFETY-105",
                    (adjust, on) -> !(adjust.fanPercent() >= on.judged().limit("fan-minimum-warm"))
                            && !on.racks()
                                    .allMatch(rack ->
                                            rack.inletCelsius() <= on.judged().exit(COOL))),
            known(
                    "SAFETY-106",
                    (adjust, on) -> less(adjust, on.unit())
                            && on.others()
                                    .noneMatch(other -> other.running()
                                            && other.capacityPercent()
                                                    >= on.judged().limit("cooling-unit-lost"))),
            known(
                    "SAFETY-107",
                    (adjust, on) -> less(adjust, on.unit())
                            && !on.racks()
                                    .allMatch(rack -> on.judged().fresh(rack)
                                            && rack.inletCelsius()
                                                    <= on.judged().exit(COOL))),
            known(
                    "SAFETY-108",
                    (adjust, on) -> !(on.unit().startsLastHour() < on.judged().limit("starts-per-hour"))),
            any("SAFETY-109", (adjust, judged) -> changed(adjust, judged, "cooling-change-interval")),
            known(
                    "SAFETY-110",
                    (adjust, on) -> less(adjust, on.unit())
                            && on.judged()
                                    .doneForAReasonWithin(on.judged().millis("cooling-stands"))
                                    .anyMatch(past -> isOf(adjust, past))),
            known(
                    "SAFETY-111",
                    (adjust, on) -> !(on.unit().fanPercent() - adjust.fanPercent()
                            <= on.judged().limit("fan-largest-step") + ROUNDING)),
            known("SAFETY-112", (adjust, on) -> less(adjust, on.unit()) && !on.carriesTheHeat()),
            known("SAFETY-113", (adjust, on) -> less(adjust, on.unit()) && on.zoneWasChanged()),
            known(
                    "SAFETY-114",
                    (adjust, on) -> !(adjust.setpointCelsius() <= on.unit().setpointCelsius())
                            && !on.racks()
                                    .allMatch(rack -> rack.inletCelsius()
                                                    + (adjust.setpointCelsius()
                                                            - on.unit().supplyCelsius())
                                            <= on.judged().exit(COOL) + ROUNDING)),
            known(
                    "SAFETY-115",
                    (adjust, on) -> on.judged().byModel()
                            && more(adjust, on.unit())
                            && on.noRackIsWarm()
                            && on.theBuildingHasNoPowerToSpare()),
            known("SAFETY-116", (adjust, on) -> on.judged().byModel() && on.beyondNormal(adjust)),
            known(
                    "SAFETY-117",
                    (adjust, on) -> on.judged().byModel()
                            && more(adjust, on.unit())
                            && on.noRackIsWarm()
                            && on.oneFeedCouldNotCarryAll()),
            known(
                    "SAFETY-118",
                    (adjust, on) -> on.judged().byModel()
                            && more(adjust, on.unit())
                            && on.noRackIsWarm()
                            && on.judged().all(PowerUnit.class).anyMatch(PowerUnit::onBattery)),
            known(
                    "SAFETY-119",
                    (adjust, on) -> on.judged().byModel()
                            && on.beyondWhatIsUsual(adjust)
                            && on.racks()
                                    .allMatch(rack ->
                                            rack.inletCelsius() <= on.judged().exit("cooling-left-high"))));

    /** A unit that is known, in its zone. */
    record On(CoolingUnit unit, Judged judged) {
        Stream<Rack> racks() {
            return judged.all(Rack.class).filter(rack -> rack.zone().equals(unit.zone()));
        }

        Stream<CoolingUnit> zone() {
            return judged.all(CoolingUnit.class).filter(other -> other.zone().equals(unit.zone()));
        }

        Stream<CoolingUnit> others() {
            return zone().filter(other -> !other.id().equals(unit.id()));
        }

        /** With every fan of the plan as slow as it says, and none faster than now, the units take away the heat. */
        boolean carriesTheHeat() {
            double heat = racks().mapToDouble(Rack::powerWatts).sum();
            double carried = zone().filter(CoolingUnit::running)
                    .mapToDouble(this::afterwards)
                    .sum();
            return carried + ROUNDING >= heat * judged.limit("cooling-over-heat");
        }

        private double afterwards(CoolingUnit each) {
            double share = Math.min(each.capacityPercent(), each.fanPercent()) / 100;
            double lost = judged.each(AdjustCooling.class)
                    .filter(adjust -> adjust.target().equals(each.id()))
                    .mapToDouble(adjust -> Math.min(each.capacityPercent(), adjust.fanPercent()) / 100)
                    .map(slower -> Math.max(0, share - slower))
                    .sum();
            return (share - lost) * each.ratedWatts();
        }

        boolean zoneWasChanged() {
            return judged.doneOrUnderWayWithin(judged.millis("cooling-change-interval"))
                    .filter(AdjustCooling.class::isInstance)
                    .flatMap(past -> judged.unit(past.target()).stream())
                    .anyMatch(changed -> changed.zone().equals(unit.zone()));
        }

        boolean noRackIsWarm() {
            return racks().allMatch(rack -> rack.inletCelsius() <= judged.exit(COOL));
        }

        /** It has a budget that it is not proven to be well within once every unit does what it was told. */
        boolean theBuildingHasNoPowerToSpare() {
            return judged.all(Facility.class)
                    .filter(facility -> Judged.allowedWatts(facility) > 0)
                    .anyMatch(facility -> !(facility.totalWatts() + wattsToCome()
                            <= Judged.allowedWatts(facility) * judged.limit("needless-cooling") + ROUNDING));
        }

        /** The other feed may fail at any time. */
        boolean oneFeedCouldNotCarryAll() {
            return judged.all(PowerUnit.class)
                    .filter(feed -> feed.upstream().isEmpty() && feed.energised())
                    .anyMatch(feed -> judged.all(Facility.class)
                            .noneMatch(facility -> facility.totalWatts() + wattsToCome()
                                    <= feed.ratedWatts() * judged.exit("power-over-continuous") + ROUNDING));
        }

        /** What this plan and other late changes of cooling will draw beyond what is drawn now. */
        private double wattsToCome() {
            Stream<AdjustCooling> late = judged.doneOrUnderWayWithin(judged.millis("cooling-change-interval"))
                    .filter(AdjustCooling.class::isInstance)
                    .map(AdjustCooling.class::cast);
            return Stream.concat(judged.each(AdjustCooling.class), late)
                    .flatMapToDouble(change -> judged.unit(change.target()).stream()
                            .mapToDouble(of -> compressorWattsToCome(change, of) + fanWattsToCome(change, of)))
                    .sum();
        }

        private double compressorWattsToCome(AdjustCooling change, CoolingUnit of) {
            double perDegree = judged.limit("cooling-watts-a-degree") * of.ratedWatts();
            return perDegree * Math.max(0, of.supplyCelsius() - change.setpointCelsius());
        }

        private double fanWattsToCome(AdjustCooling change, CoolingUnit of) {
            double full = judged.limit("cooling-fan-watts") * of.ratedWatts();
            return full * Math.max(0, cubed(change.fanPercent()) - cubed(of.fanPercent()));
        }

        private static double cubed(double percent) {
            double speed = percent / 100;
            return speed * speed * speed;
        }

        /** The air is to be colder than now and than normal, or moved faster than now and than normal. */
        boolean beyondWhatIsUsual(AdjustCooling adjust) {
            boolean colder = adjust.setpointCelsius() < unit.setpointCelsius()
                    && adjust.setpointCelsius() < judged.limit("normal-setpoint");
            boolean faster =
                    adjust.fanPercent() > unit.fanPercent() && adjust.fanPercent() > judged.limit("normal-fan");
            return colder || faster;
        }

        /** It is not proven to stay where it is, cool more or go back to normal. */
        boolean beyondNormal(AdjustCooling adjust) {
            double warmest = max(unit.setpointCelsius(), judged.limit("normal-setpoint"));
            double slowest = -max(-unit.fanPercent(), -judged.limit("normal-fan"));
            return !(adjust.setpointCelsius() <= warmest && adjust.fanPercent() >= slowest);
        }

        /** The larger one; the second where the first is unknown. */
        private static double max(double one, double other) {
            return one > other ? one : other;
        }
    }

    private CoolingPromises() {}

    /** It is not proven that the unit would cool at least as much as now. */
    static boolean less(AdjustCooling adjust, CoolingUnit unit) {
        boolean asCold = adjust.setpointCelsius() <= unit.setpointCelsius();
        boolean asMuch = adjust.fanPercent() >= unit.fanPercent();
        return !(asCold && asMuch);
    }

    private static boolean more(AdjustCooling adjust, CoolingUnit unit) {
        boolean asWarm = adjust.setpointCelsius() >= unit.setpointCelsius();
        boolean asLittle = adjust.fanPercent() <= unit.fanPercent();
        return !(asWarm && asLittle);
    }

    private static boolean changed(AdjustCooling adjust, Judged judged, String rest) {
        return judged.doneWithin(judged.millis(rest)).anyMatch(past -> isOf(adjust, past));
    }

    private static boolean isOf(AdjustCooling adjust, Action past) {
        return past instanceof AdjustCooling before && before.target().equals(adjust.target());
    }

    private static Promise any(String rule, BiPredicate<AdjustCooling, Judged> broken) {
        return new Promise(
                rule, judged -> judged.each(AdjustCooling.class).anyMatch(adjust -> broken.test(adjust, judged)));
    }

    private static Promise known(String rule, BiPredicate<AdjustCooling, On> broken) {
        Predicate<Judged> any =
                judged -> judged.each(AdjustCooling.class).anyMatch(adjust -> judged.unit(adjust.target())
                        .filter(unit -> broken.test(adjust, new On(unit, judged)))
                        .isPresent());
        return new Promise(rule, any);
    }
}
