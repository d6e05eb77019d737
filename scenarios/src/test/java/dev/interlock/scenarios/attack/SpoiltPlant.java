package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Sample;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** A plant some of whose figures arrive as something that no sensor measures. */
final class SpoiltPlant extends DelegatingPlant {
    private final SplittableRandom dice;
    private final double share;
    private final Set<String> spoilt = new TreeSet<>();

    /** @param share of all figures */
    SpoiltPlant(Plant plant, SplittableRandom dice, double share) {
        super(plant);
        this.dice = dice;
        this.share = share;
    }

    @Override
    public PlantMoment advance(Duration time) {
        PlantMoment moment = super.advance(time);
        return new PlantMoment(
                moment.now(), moment.samples().stream().map(this::spoilt).toList(), moment.jobs());
    }

    /** The names of the figures that were spoilt. */
    Set<String> spoilt() {
        return spoilt;
    }

    private Sample spoilt(Sample sample) {
        Map<String, Double> metrics = new HashMap<>();
        sample.metrics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> spoil(each.getKey(), each.getValue(), metrics));
        return new Sample(sample.deviceId(), sample.timestamp(), sample.status(), metrics);
    }

    private void spoil(String name, double value, Map<String, Double> into) {
        if (dice.nextDouble() >= share) {
            into.put(name, value);
            return;
        }
        spoilt.add(name);
        switch (dice.nextInt(8)) {
            case 0 -> into.put(name, Double.NaN);
            case 1 -> into.put(name, Double.POSITIVE_INFINITY);
            case 2 -> into.put(name, Double.NEGATIVE_INFINITY);
            case 3 -> into.put(name, Double.MAX_VALUE);
            case 4 -> into.put(name, -Double.MAX_VALUE);
            case 5 -> into.put(name, (double) Long.MAX_VALUE);
            case 6 -> into.put(name, -1e12);
            default -> {
                // it is missing
            }
        }
    }
}
