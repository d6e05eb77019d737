package dev.interlock.rules.gate;

import dev.interlock.rules.fact.CoolingUnit;
import java.util.List;

/**
 * The power that cooling units will draw more, at most, on the way to what they are told.
 *
 * @param planned what the plan tells them
 * @param before what they were told before, or are being told for another incident
 * @param now when the plan is judged, epoch milliseconds
 */
public record CoolingPower(List<Told> planned, List<Told> before, long now) {
    /**
     * A unit that is told another setpoint and fan speed.
     *
     * @param at when the attempt began that tells it, epoch milliseconds
     */
    public record Told(CoolingUnit unit, double setpointCelsius, double fanPercent, long at) {
        double addedWatts(double aDegree, double fullFan) {
            return unit.addedWatts(setpointCelsius, fanPercent, aDegree, fullFan);
        }
    }

    public CoolingPower {
        planned = List.copyOf(planned);
        before = List.copyOf(before);
    }

    /**
     * What the plan alone adds, in whole watts.
     *
     * @param aDegree what each °C colder costs, as a share of a unit's rating
     * @param fullFan what the fan draws at full speed, as a share of a unit's rating
     */
    public double plannedWatts(double aDegree, double fullFan) {
        return Math.rint(sum(planned, aDegree, fullFan));
    }

    /**
     * Something's power once the plan is carried out and what was told within a time has shown: until then nobody measures it.
     *
     * @param watts what it draws now
     * @param withinMillis how long a change takes to show
     */
    public double onTopOf(double watts, double aDegree, double fullFan, long withinMillis) {
        List<Told> toShow =
                before.stream().filter(told -> told.at() > now - withinMillis).toList();
        return watts + sum(planned, aDegree, fullFan) + sum(toShow, aDegree, fullFan);
    }

    /** When a unit of the zone was told last, or is told for another incident; before all time where none was. */
    long changedAt(String zone) {
        return before.stream()
                .filter(told -> told.unit().zone().equals(zone))
                .mapToLong(Told::at)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static double sum(List<Told> all, double aDegree, double fullFan) {
        double watts = 0;
        for (Told told : all) {
            watts += told.addedWatts(aDegree, fullFan);
        }
        return watts;
    }
}
