package dev.interlock.scenarios.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;

/** What goes wrong in a drawn scenario. */
public enum DrawnKind {
    UNIT_WEAK("One cooling unit is weak for a while.", HallFaults::unitWeak),
    UNIT_LOST("One cooling unit stands still for a while.", HallFaults::unitLost),
    UNITS_WEAK_TOGETHER("All cooling units of a zone but one are weak together.", HallFaults::unitsWeakTogether),
    ZONE_WITHOUT_COOLING("All cooling units of a zone stop at once.", HallFaults::zoneLost),
    UNIT_TRIPS_AGAIN("One cooling unit stops, comes back and stops again.", HallFaults::unitTripsAgain),
    HEALS_BY_ITSELF("Something fails and is well again before anybody can do much.", HallFaults::healsByItself),
    GPU_OVERHEATS("The heat sink of one GPU works worse.", HallFaults::gpuOverheats),
    GPUS_OVERHEAT_TOGETHER("The heat sinks of several GPUs of one rack work worse.", HallFaults::gpusOverheat),
    GPU_BRAKED("The power brake of one GPU is on.", HallFaults::gpuBraked),
    RACK_SPIKE("A rack draws more than its jobs explain.", HallFaults::rackSpike),
    FEED_LOST("A feed from the street is dead.", HallFaults::feedLost),
    UPS_IN_BYPASS("A UPS stands in bypass.", HallFaults::upsInBypass),
    BUDGET_FALLS("The building may draw less from one moment to the next.", HallFaults::budgetFalls),
    BUDGET_SWINGS("What the building may draw changes several times.", HallFaults::budgetSwings),
    SENSOR_LIES("A sensor sticks, falls silent or sends rubbish while the machines are well.", HallFaults::sensorLies),
    SENSOR_DRIFTS("One of a rack's sensors drifts away while the machines are well.", HallFaults::sensorDrifts),
    LIE_UNDER_FAULT("Cooling is weak in a zone in which a sensor lies.", HallFaults::lieUnderFault),
    COMPOUND("Several things go wrong in one zone, one into the other.", HallFaults::compound),
    NOTHING("Nothing goes wrong.", HallFaults::nothing),
    FLEET_GPU_FAILS("A GPU of a fleet breaks.", FleetFaults::gpuFails),
    FLEET_GPU_LAGS("A GPU of a fleet is slow, or held down.", FleetFaults::gpuLags),
    FLEET_ERRORS_OF_A_JOB("GPUs of one job report errors at once, and none is broken.", FleetFaults::errorsOfAJob),
    FLEET_SILENT("Machines of a fleet, or all of them, fall silent.", FleetFaults::silent),
    FLEET_COMPOUND("Several things go wrong in a fleet.", FleetFaults::compound);

    private static final int HALL_SECONDS = 5_400;
    private static final int FLEET_SECONDS = 7_200;

    private final String sentence;
    private final Drawer drawer;

    /** Draws a story of a kind. */
    private interface Drawer {
        ObjectNode draw(String name, String sentence, Dice dice);
    }

    DrawnKind(String sentence, Hall faults) {
        this.sentence = sentence;
        this.drawer = (name, description, dice) -> {
            HallStory story = HallStory.of(name, description, dice, HALL_SECONDS);
            faults.accept(story);
            return story.json();
        };
    }

    DrawnKind(String sentence, Fleet faults) {
        this.sentence = sentence;
        this.drawer = (name, description, dice) -> {
            FleetStory story = FleetStory.of(name, description, dice, FLEET_SECONDS);
            faults.accept(story);
            return story.json();
        };
    }

    private interface Hall extends Consumer<HallStory> {}

    private interface Fleet extends Consumer<FleetStory> {}

    /** It in a sentence. */
    public String sentence() {
        return sentence;
    }

    ObjectNode draw(String name, Dice dice) {
        return drawer.draw(name, sentence, dice);
    }

    /** As file names have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
