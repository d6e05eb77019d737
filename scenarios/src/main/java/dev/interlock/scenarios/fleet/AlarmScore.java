package dev.interlock.scenarios.fleet;

import dev.interlock.rules.metric.Median;
import dev.interlock.rules.metric.WilsonInterval;
import dev.interlock.simulator.fleet.labelled.Episode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How good the alarms of one kind are.
 *
 * @param kind what they are about
 * @param alarms how many were raised
 * @param wrong how many of them said what was not true
 * @param episodes how often it was true for long enough to be found
 * @param found how many of these an alarm was raised for
 * @param minutesToFind from the beginning to the alarm: the median of those found; {@code NaN} for none
 * @param missed one that was not found, as an example
 * @param firstWrong an alarm that was wrong, as an example
 */
public record AlarmScore(
        String kind,
        int alarms,
        int wrong,
        int episodes,
        int found,
        double minutesToFind,
        Optional<String> missed,
        Optional<String> firstWrong) {
    /**
     * Judges the alarms of a kind by what was true.
     *
     * @param least how many minutes it has to be true before it has to be found
     * @param excuses what else makes an alarm no wrong one
     */
    static AlarmScore of(
            String title, int least, Collection<Alarm> alarms, List<Episode> episodes, List<Episode> excuses) {
        List<Alarm> wrong = alarms.stream()
                .filter(alarm ->
                        Stream.of(episodes, excuses).flatMap(Collection::stream).noneMatch(alarm::isOf))
                .toList();
        List<Episode> due =
                episodes.stream().filter(episode -> episode.minutes() >= least).toList();
        List<Double> delays = new ArrayList<>();
        List<Episode> missed = new ArrayList<>();
        for (Episode episode : due) {
            OptionalInt first = alarms.stream()
                    .filter(alarm -> alarm.covers(episode))
                    .mapToInt(Alarm::from)
                    .min();
            if (first.isPresent()) {
                delays.add((double) Math.max(0, first.getAsInt() - episode.from()));
            } else {
                missed.add(episode);
            }
        }
        return new AlarmScore(
                title,
                alarms.size(),
                wrong.size(),
                due.size(),
                delays.size(),
                delays.isEmpty()
                        ? Double.NaN
                        : Median.of(delays.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray()),
                missed.stream().findFirst().map(Episode::toString),
                wrong.stream().findFirst().map(Alarm::toString));
    }

    /** The share of its alarms that was right, with 95 % confidence, in words. */
    public String precision() {
        return share(alarms - wrong, alarms);
    }

    /** The share of what was true that was found, with 95 % confidence, in words. */
    public String recall() {
        return share(found, episodes);
    }

    private static String share(int right, int all) {
        return all == 0
                ? "-"
                : "%.1f %% (%s)"
                        .formatted(
                                100.0 * right / all,
                                WilsonInterval.of(right, all).percent());
    }
}
