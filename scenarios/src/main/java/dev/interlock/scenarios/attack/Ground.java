package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** The world as a hostile planner sees it at one moment, and the dice it throws. */
record Ground(Facts facts, Inventory inventory, Instant now, SplittableRandom dice) {
    List<CoolingUnit> units() {
        return all(CoolingUnit.class);
    }

    List<Rack> racks() {
        return all(Rack.class);
    }

    List<Gpu> gpus() {
        return all(Gpu.class);
    }

    List<Service> services() {
        return all(Service.class);
    }

    List<Link> links() {
        return all(Link.class);
    }

    List<Job> jobs() {
        return List.copyOf(facts.jobs().values());
    }

    List<Job> running() {
        return jobs().stream().filter(Job::running).toList();
    }

    List<CoolingUnit> unitsOf(String zone) {
        return units().stream().filter(unit -> unit.zone().equals(zone)).toList();
    }

    List<String> zones() {
        return racks().stream().map(Rack::zone).distinct().sorted().toList();
    }

    boolean chance(double share) {
        return dice.nextDouble() < share;
    }

    <T> T any(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    double between(double low, double high) {
        return low + (high - low) * dice.nextDouble();
    }

    private <F extends DeviceFact> List<F> all(Class<F> kind) {
        return facts.devices().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
