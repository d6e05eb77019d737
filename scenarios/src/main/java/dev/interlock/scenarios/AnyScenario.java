package dev.interlock.scenarios;

import dev.interlock.scenarios.fleet.story.FleetScenario;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.simulator.WorldFiles;
import dev.interlock.simulator.measure.NoiseLevel;
import dev.interlock.simulator.work.Scheduling;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A scenario of any world, as one reader reads it. */
public sealed interface AnyScenario {
    Heading heading();

    Duration duration();

    /** What is to be told of the files that it names: how they were taken, and what was left out. */
    default List<String> remarks() {
        return List.of();
    }

    /** The same with another chance and other sensors. */
    AnyScenario with(long seed, NoiseLevel noise);

    /** The same, in which others say when and where jobs run; as it is where there are none. */
    default AnyScenario seatedBy(Scheduling other) {
        return this;
    }

    <R> R fold(Function<Scenario, R> datacentre, Function<ShopScenario, R> shop, Function<FleetScenario, R> fleet);

    /** Of a data centre. */
    record OfDataCentre(Scenario scenario) implements AnyScenario {
        @Override
        public Heading heading() {
            return scenario.heading();
        }

        @Override
        public Duration duration() {
            return scenario.duration();
        }

        @Override
        public List<String> remarks() {
            return WorldFiles.of(scenario.world()).remarks();
        }

        @Override
        public AnyScenario with(long seed, NoiseLevel noise) {
            return new OfDataCentre(scenario.with(heading().with(seed, noise)));
        }

        @Override
        public AnyScenario seatedBy(Scheduling other) {
            return new OfDataCentre(scenario.seatedBy(other));
        }

        @Override
        public <R> R fold(
                Function<Scenario, R> datacentre, Function<ShopScenario, R> shop, Function<FleetScenario, R> fleet) {
            return datacentre.apply(scenario);
        }
    }

    /** Of the shop. */
    record OfShop(ShopScenario scenario) implements AnyScenario {
        @Override
        public Heading heading() {
            return scenario.heading();
        }

        @Override
        public Duration duration() {
            return scenario.duration();
        }

        @Override
        public AnyScenario with(long seed, NoiseLevel noise) {
            return new OfShop(scenario.with(heading().with(seed, noise)));
        }

        @Override
        public <R> R fold(
                Function<Scenario, R> datacentre, Function<ShopScenario, R> shop, Function<FleetScenario, R> fleet) {
            return shop.apply(scenario);
        }
    }

    /** Of a fleet. */
    record OfFleet(FleetScenario scenario) implements AnyScenario {
        @Override
        public Heading heading() {
            return scenario.heading();
        }

        @Override
        public Duration duration() {
            return scenario.duration();
        }

        @Override
        public AnyScenario with(long seed, NoiseLevel noise) {
            return new OfFleet(scenario.with(heading().with(seed, noise)));
        }

        @Override
        public <R> R fold(
                Function<Scenario, R> datacentre, Function<ShopScenario, R> shop, Function<FleetScenario, R> fleet) {
            return fleet.apply(scenario);
        }
    }
}
