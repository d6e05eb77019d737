package dev.interlock.simulator.work;

import java.util.List;

/**
 * A job that runs, and where.
 *
 * @param toleratedLossPercent its tier of demand response
 * @param gpus by number
 */
public record Seat(String job, int toleratedLossPercent, List<Integer> gpus) {
    public Seat {
        gpus = List.copyOf(gpus);
    }
}
