package dev.interlock.simulator.power;

import java.util.Arrays;

/** Breakers of one kind, as arrays: what each carries, how warm it is, whether it is open. */
final class Circuits {
    private final Breaker breaker;
    final double[] ratedWatts;
    final double[] watts;
    private final double[] warmth;
    private final double[] closesIn;
    private int trips;

    Circuits(Breaker breaker, double[] ratedWatts) {
        this.breaker = breaker;
        this.ratedWatts = ratedWatts;
        watts = new double[ratedWatts.length];
        warmth = new double[ratedWatts.length];
        closesIn = new double[ratedWatts.length];
    }

    boolean closed(int circuit) {
        return closesIn[circuit] <= 0;
    }

    void clear() {
        Arrays.fill(watts, 0);
    }

    /** Warms and cools every breaker by what it carried for so long; opens those that have had enough. */
    void advance(double seconds) {
        for (int circuit = 0; circuit < watts.length; circuit++) {
            closesIn[circuit] = Math.max(0, closesIn[circuit] - seconds);
            warmth[circuit] = breaker.warmed(warmth[circuit], watts[circuit], ratedWatts[circuit], seconds);
            if (warmth[circuit] >= 1) {
                trips++;
                warmth[circuit] = 0;
                closesIn[circuit] = Breaker.CLOSED_AGAIN_SECONDS;
            }
        }
    }

    double busiestShare() {
        double most = 0;
        for (int circuit = 0; circuit < watts.length; circuit++) {
            most = Math.max(most, watts[circuit] / ratedWatts[circuit]);
        }
        return most;
    }

    int trips() {
        return trips;
    }
}
