package dev.interlock.scenarios.fleet;

import dev.interlock.simulator.fleet.labelled.Episode;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import dev.interlock.simulator.fleet.labelled.Truth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a fleet paid for nothing, by what is true of it alone: by nothing that was measured, and by no limit of whoever is judged. */
final class TrueWaste {
    private static final Set<Truth> NOTHING = Set.of(Truth.IDLE, Truth.HELD, Truth.PARKED);
    /** A job of low use has three tenths of a GPU's memory and less of its work: three would leave none to grow, and two go onto one. */
    private static final double OF_LITTLE_USE = 0.5;

    private static final double MINUTES_AN_HOUR = 60;

    private final Map<String, Double> wasted = new HashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final int minutes;

    TrueWaste(LabelledFleet fleet) {
        this.minutes = fleet.minutes();
        for (Episode episode : fleet.truth()) {
            double share =
                    NOTHING.contains(episode.truth()) ? 1 : episode.truth() == Truth.LITTLE_USED ? OF_LITTLE_USE : 0;
            if (share > 0) {
                wasted.merge(episode.place(), share * episode.minutes(), Double::sum);
            }
            if (episode.truth() == Truth.BUSY) {
                busy.merge(episode.place(), episode.minutes(), Integer::sum);
            }
        }
    }

    double dollars(String gpu) {
        return wasted.getOrDefault(gpu, 0.0) / MINUTES_AN_HOUR * LabelledFleet.DOLLARS_PER_GPU_HOUR;
    }

    double dollars(Collection<String> gpus) {
        return gpus.stream().mapToDouble(this::dollars).sum();
    }

    double all() {
        return dollars(wasted.keySet());
    }

    /** Those that work most of the time. */
    List<String> busy(Collection<String> gpus) {
        return gpus.stream()
                .filter(gpu -> busy.getOrDefault(gpu, 0) * 2 > minutes)
                .sorted()
                .toList();
    }

    /** Those of which less than this bought nothing: of these, hours of work would be taken away. */
    List<String> below(double dollars, Collection<String> gpus) {
        return gpus.stream().filter(gpu -> dollars(gpu) < dollars).sorted().toList();
    }
}
