package dev.interlock.scenarios.bound;

import dev.interlock.scenarios.bound.WorkCurve.Point;
import dev.interlock.scenarios.bound.WorkCurve.Stretch;
import dev.interlock.simulator.GroundTruth;
import dev.interlock.simulator.GroundTruth.RunningJob;
import dev.interlock.simulator.power.PowerCap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most work that some watts allow, whoever shares them out: greedily, the watt that brings most work first. On concave curves
 * nothing does better, and what is not concave lies below its hull.
 *
 * @param work that can be done at the most
 * @param watts that everything draws at the least; where there are fewer, nobody keeps to them without stopping work
 */
public record PowerBudgetBound(double work, double watts) {
    /** Caps are tried in hundredths of what a job would draw. */
    private static final int STEPS = 100;

    /**
     * Reckons it.
     *
     * @param budgetWatts what all may draw together
     */
    public static PowerBudgetBound of(List<WorkCurve> curves, double budgetWatts) {
        double watts =
                curves.stream().mapToDouble(curve -> curve.least().watts()).sum();
        double work = curves.stream().mapToDouble(curve -> curve.least().work()).sum();
        double left = budgetWatts - watts;
        List<Stretch> best = curves.stream()
                .flatMap(curve -> curve.stretches().stream())
                .sorted(Comparator.comparingDouble(Stretch::workPerWatt).reversed())
                .toList();
        for (Stretch stretch : best) {
            double given = Math.min(stretch.watts(), Math.max(0, left));
            work += given * stretch.workPerWatt();
            left -= given;
        }
        return new PowerBudgetBound(work, watts);
    }

    /**
     * What capping costs at one moment, in jobs that stand still: 0.5 of one at full speed and one at half.
     *
     * @param lost at the least, by whoever keeps to the budget
     * @param lostAtLowest where every GPU that works has its lowest cap
     * @param kept caps alone can keep to the budget
     */
    public record Cost(double lost, double lostAtLowest, boolean kept) {
        static final Cost NOTHING = new Cost(0, 0, true);
    }

    /**
     * What it costs at the least to keep a building within its budget. Caps alone are counted: cooling stays as it is, takes less where
     * there is less heat, and its fans turn as they do.
     */
    public static Cost cost(GroundTruth truth) {
        double over = truth.totalWatts() - truth.budgetWatts();
        if (!(truth.budgetWatts() > 0 && over > 0)) {
            return Cost.NOTHING;
        }
        List<WorkCurve> curves =
                truth.jobs().stream().map(job -> curve(job, truth.least())).toList();
        double wanted =
                curves.stream().mapToDouble(curve -> curve.most().watts()).sum();
        double atLowest =
                curves.stream().mapToDouble(curve -> curve.least().work()).sum();
        double budget = wanted - over / truth.wattsPerItWatt();
        PowerBudgetBound bound = of(curves, budget);
        return new Cost(curves.size() - bound.work(), curves.size() - atLowest, bound.watts() <= budget);
    }

    /** All GPUs of a job at the same speed, as it is as fast as the slowest; none below the lowest cap. */
    static WorkCurve curve(RunningJob job, double leastWatts) {
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double share = step / (double) STEPS;
            double watts = 0;
            double slowest = 1;
            for (double demand : job.demandWatts()) {
                double drawn = Math.min(demand, Math.max(leastWatts, share * demand));
                watts += drawn;
                slowest = Math.min(slowest, PowerCap.speed(drawn, demand));
            }
            points.add(new Point(watts, slowest));
        }
        return WorkCurve.of(points);
    }
}
