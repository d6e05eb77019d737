package dev.interlock.scenarios.month;

import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is to be lasted through.
 *
 * @param home the installation, with {@code rulebooks/} and {@code routes/}
 * @param data where the controller keeps what it has to know after a kill; its archives go elsewhere
 * @param gpus how many GPUs report once a minute
 * @param minutes how long, by the simulated clock
 * @param kills how often the process is killed, at drawn moments
 * @param keptDays how long the audit keeps an entry in its database
 * @param seed what chance is drawn from
 * @param restart how long whoever supervises the process waits before it starts it again
 */
public record MonthPlan(
        Path home, Path data, int gpus, int minutes, int kills, int keptDays, long seed, Duration restart) {
    static final int MINUTES_A_DAY = 24 * 60;

    /** As the unit that comes along says it: {@code RestartSec=5}. */
    public static final Duration RESTART = Duration.ofSeconds(5);

    LabelledFleet fleet() {
        return new LabelledFleet(gpus, (minutes + MINUTES_A_DAY - 1) / MINUTES_A_DAY, seed);
    }

    Path archives() {
        return data.resolveSibling(data.getFileName() + "-archive");
    }

    /** What a process needs to know to live from a minute on. */
    List<String> arguments(int minute) {
        return List.of(
                home.toString(),
                data.toString(),
                Integer.toString(gpus),
                Integer.toString(minutes),
                Integer.toString(keptDays),
                Long.toString(seed),
                Integer.toString(minute));
    }

    /** The plan as the arguments of a process say it; who kills it does not concern that process. */
    static MonthPlan of(String[] arguments) {
        return new MonthPlan(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                0,
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]),
                RESTART);
    }

    /** The minute that a process begins with, as its arguments say it. */
    static int minute(String[] arguments) {
        return Integer.parseInt(arguments[6]);
    }
}
