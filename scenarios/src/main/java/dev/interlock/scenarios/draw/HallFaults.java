package dev.interlock.scenarios.draw;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What goes wrong in a data centre, of each kind once. A fault ends early enough that an hour is left for all to be back to
 * normal; a budget that falls may stay down.
 */
final class HallFaults {
    private static final int SOONEST = 120;
    private static final int LATEST = 600;
    private static final int SHORTEST = 300;
    private static final int LONGEST = 900;
    private static final int FAST_STEP = 10;
    private static final int USUAL_STEP = 15;
    private static final String WEAK = "cooling_degraded";
    private static final String LOST = "cooling_lost";
    /** How a rack's telemetry lies, and what must be seen of it. */
    private static final SortedMap<String, String> LIES_OF_A_RACK = new TreeMap<>(Map.of(
            "sensor_stuck", "telemetry-stuck",
            "sensor_silent", "telemetry-stale",
            "sensor_nan", "telemetry-absent"));

    /** The same of a cooling unit; what it measures may stand still for hours while all is well. */
    private static final SortedMap<String, String> LIES_OF_A_UNIT =
            new TreeMap<>(Map.of("sensor_silent", "telemetry-stale", "sensor_nan", "telemetry-absent"));

    /** Nobody can tell that a sensor sticks before it has for a quarter of an hour. */
    private static final int STUCK_LONGER = 900;

    private HallFaults() {}

    static void unitWeak(HallStory story) {
        weak(story, story.unit(), at(story), lasting(story), 15, 60);
    }

    static void unitLost(HallStory story) {
        story.fault(LOST, story.unit(), at(story), lasting(story));
    }

    static void unitsWeakTogether(HallStory story) {
        List<String> units = story.unitsOf(story.zone());
        int at = at(story);
        int lasting = lasting(story);
        story.dice().some(units.size() - 1, units).forEach(unit -> weak(story, unit, at, lasting, 15, 45));
    }

    static void zoneLost(HallStory story) {
        story.step(FAST_STEP);
        int at = at(story);
        int lasting = story.dice().between(60, 180);
        story.unitsOf(story.zone()).forEach(unit -> story.fault(LOST, unit, at, lasting));
    }

    static void unitTripsAgain(HallStory story) {
        String unit = story.unit();
        int at = story.dice().between(SOONEST, 300);
        for (int trip = story.dice().between(2, 3); trip > 0; trip--) {
            int lasting = story.dice().between(60, 240);
            story.fault(LOST, unit, at, lasting);
            at += lasting + story.dice().between(240, 420);
        }
    }

    static void healsByItself(HallStory story) {
        int at = at(story);
        int lasting = story.dice().between(20, 90);
        switch (story.dice().between(0, 3)) {
            case 0 -> story.fault(LOST, story.unit(), at, lasting);
            case 1 -> spike(story, story.rack(), at, lasting);
            case 2 -> story.fault("feed_lost", story.power("feed-"), at, lasting);
            default -> story.fault("gpu_throttled", story.gpu(), at, lasting);
        }
    }

    static void gpuOverheats(HallStory story) {
        overheat(story, story.gpu(), at(story), lasting(story));
    }

    static void gpusOverheat(HallStory story) {
        int at = at(story);
        int lasting = lasting(story);
        story.dice()
                .some(story.dice().between(3, 8), story.gpusOfARack())
                .forEach(gpu -> overheat(story, gpu, at, lasting));
    }

    static void gpuBraked(HallStory story) {
        story.fault("gpu_throttled", story.gpu(), at(story), lasting(story));
    }

    static void rackSpike(HallStory story) {
        story.step(USUAL_STEP);
        spike(story, story.rack(), at(story), lasting(story));
    }

    static void feedLost(HallStory story) {
        story.step(USUAL_STEP);
        story.fault("feed_lost", story.power("feed-"), at(story), lasting(story));
    }

    static void upsInBypass(HallStory story) {
        story.fault("ups_lost", story.power("ups-"), at(story), lasting(story));
    }

    static void budgetFalls(HallStory story) {
        story.step(USUAL_STEP);
        int before = story.dice().between(1_000, 1_200, 10);
        int at = at(story);
        story.budget(before);
        if (story.dice().chance(0.5)) {
            story.budgetFrom(at, story.dice().between(650, 800, 10));
            story.budgetFrom(at + lasting(story), before);
        } else {
            story.busy();
            story.budgetFrom(at, (int) (story.wattsAGpu(at) * story.dice().between(86, 94) / 100));
            story.seeing("facility-over-budget");
        }
    }

    static void budgetSwings(HallStory story) {
        story.step(USUAL_STEP);
        int before = story.dice().between(1_000, 1_200, 10);
        story.budget(before);
        int at = at(story);
        for (int change = story.dice().between(2, 4); change > 0; change--) {
            story.budgetFrom(at, story.dice().between(650, 1_100, 10));
            at += story.dice().between(120, 300);
        }
        story.budgetFrom(at, before);
    }

    static void sensorLies(HallStory story) {
        if (story.dice().chance(0.5)) {
            story.onlyTelling(lie(story, story.rack(), at(story), LIES_OF_A_RACK));
        } else {
            story.onlyTelling(lie(story, story.unit(), at(story), LIES_OF_A_UNIT));
        }
    }

    static void sensorDrifts(HallStory story) {
        drift(story, story.rack(), at(story));
        story.onlyTelling("telemetry-disagreeing");
    }

    static void lieUnderFault(HallStory story) {
        String zone = story.zone();
        int at = at(story);
        List<String> units = story.unitsOf(zone);
        story.dice().some(units.size() - 1, units).forEach(unit -> weak(story, unit, at, LONGEST, 20, 50));
        String rack = story.dice().any(story.racksOf(zone));
        if (story.dice().chance(0.5)) {
            drift(story, rack, at + 60);
        } else {
            lie(story, rack, at + 60, LIES_OF_A_RACK);
        }
    }

    static void compound(HallStory story) {
        String zone = story.zone();
        String rack = story.dice().any(story.racksOf(zone));
        int at = at(story);
        weak(story, story.dice().any(story.unitsOf(zone)), at, lasting(story), 15, 50);
        spike(story, rack, at + story.dice().between(30, 300), lasting(story) / 2);
        overheat(story, story.gpu(), at + story.dice().between(30, 300), lasting(story) / 2);
        if (story.dice().chance(0.5)) {
            lie(story, story.dice().any(story.racksOf(zone)), at + story.dice().between(30, 300), LIES_OF_A_RACK);
        }
        if (story.dice().chance(0.3)) {
            story.budget(1_150);
            story.budgetFrom(at + 200, story.dice().between(700, 850, 10));
            story.budgetFrom(at + LONGEST, 1_150);
        }
    }

    static void nothing(HallStory story) {
        story.onlyTelling();
    }

    private static void weak(HallStory story, String unit, int at, int lasting, int least, int most) {
        int percent = story.dice().between(least, most);
        story.fault(WEAK, unit, at, lasting, fault -> fault.put("to_percent", percent));
    }

    private static void overheat(HallStory story, String gpu, int at, int lasting) {
        double factor = story.dice().between(15, 40) / 10.0;
        story.fault("gpu_overheat", gpu, at, lasting, fault -> fault.put("resistance_factor", factor));
    }

    private static void spike(HallStory story, String rack, int at, int lasting) {
        int watts = story.dice().between(1_000, 5_000, 100);
        story.fault("power_spike", rack, at, lasting, fault -> fault.put("watts", watts));
    }

    /** What must be seen of it. */
    private static String lie(HallStory story, String device, int at, SortedMap<String, String> lies) {
        Map.Entry<String, String> lie = story.dice().any(List.copyOf(lies.entrySet()));
        int longer = lie.getKey().equals("sensor_stuck") ? STUCK_LONGER : 0;
        story.fault(lie.getKey(), device, at, longer + lasting(story));
        return lie.getValue();
    }

    private static void drift(HallStory story, String rack, int at) {
        double perMinute = (story.dice().chance(0.5) ? 1 : -1) * story.dice().between(3, 20) / 10.0;
        story.fault("sensor_drifting", rack, at, LONGEST, fault -> fault.put("metric", "inlet_top_celsius")
                .put("per_minute", perMinute));
    }

    private static int at(HallStory story) {
        return story.dice().between(SOONEST, LATEST);
    }

    private static int lasting(HallStory story) {
        return story.dice().between(SHORTEST, LONGEST);
    }
}
