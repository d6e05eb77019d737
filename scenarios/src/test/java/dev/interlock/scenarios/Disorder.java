package dev.interlock.scenarios;

import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a network and its buffers make of a stream of samples, in ways that tell nothing new. */
enum Disorder {
    EACH_IN_ANOTHER_PLACE {
        @Override
        List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice) {
            List<Sample> all = new ArrayList<>(now);
            Collections.shuffle(all, dice);
            return all;
        }
    },
    EACH_TWICE_AND_AGAIN_LATER {
        @Override
        List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice) {
            List<Sample> all = new ArrayList<>(now);
            all.addAll(now);
            all.addAll(before.get(before.size() - 1));
            return all;
        }
    },
    OLD_ONES_AFTER_THE_NEW {
        @Override
        List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice) {
            List<Sample> old = new ArrayList<>();
            before.forEach(moment ->
                    moment.stream().filter(each -> dice.nextInt(4) == 0).forEach(old::add));
            Collections.shuffle(old, dice);
            return Stream.of(now, hot(old, Duration.ZERO)).flatMap(List::stream).toList();
        }
    },
    A_DAY_REPLAYED {
        @Override
        List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice) {
            return Stream.of(hot(now, Duration.ofDays(-1)), now, hot(now, Duration.ofDays(-1)))
                    .flatMap(List::stream)
                    .toList();
        }
    },
    FROM_THE_FUTURE {
        @Override
        List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice) {
            return Stream.of(hot(now, Duration.ofSeconds(61 + dice.nextInt(3600))), now)
                    .flatMap(List::stream)
                    .toList();
        }
    };

    static final List<Disorder> KEEPING_ORDER =
            Stream.of(values()).filter(each -> each != EACH_IN_ANOTHER_PLACE).toList();

    /** What arrives in place of the samples of this moment. */
    abstract List<Sample> of(List<Sample> now, List<List<Sample>> before, Random dice);

    /** With figures that would make a difference, were they believed. */
    private static List<Sample> hot(List<Sample> samples, Duration moved) {
        return samples.stream()
                .map(sample -> new Sample(sample.deviceId(), at(sample, moved), sample.status(), hot(sample.metrics())))
                .toList();
    }

    private static Instant at(Sample sample, Duration moved) {
        return sample.timestamp().plus(moved);
    }

    private static Map<String, Double> hot(Map<String, Double> metrics) {
        return metrics.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getKey().endsWith("celsius") ? each.getValue() + 15 : each.getValue()));
    }
}
