package dev.interlock.rules.placing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every rack and what it has left, at one moment. */
final class Hall {
    private final Collection<DeviceFact> plant;
    private final HallLimits limits;
    private final Map<String, List<Gpu>> gpus;
    private final Map<String, Integer> held;
    private final Map<String, PowerUnit> units;
    private final Map<String, Double> heat;
    private final Map<String, Double> cooling;
    private final Map<String, Room> feeds = new HashMap<>();
    private final Map<String, Room> zones = new HashMap<>();
    private final Room building;
    private final Map<String, Berth> berths = new LinkedHashMap<>();

    private Hall(Collection<DeviceFact> plant, Collection<Job> running, HallLimits limits) {
        this.plant = plant;
        this.limits = limits;
        gpus = all(Gpu.class).collect(groupingBy(Gpu::rack));
        held = running.stream().collect(groupingBy(Job::rack, summingInt(Job::gpus)));
        units = all(PowerUnit.class).collect(toMap(PowerUnit::id, Function.identity(), (one, other) -> one));
        heat = all(Rack.class).collect(groupingBy(Rack::zone, summingDouble(Rack::powerWatts)));
        cooling = all(CoolingUnit.class)
                .collect(groupingBy(
                        CoolingUnit::zone,
                        summingDouble(unit -> unit.running() ? unit.deliverableWatts(limits.fanMaximum()) : 0)));
        building = new Room(all(Facility.class)
                .filter(each -> each.allowedWatts() > 0)
                .mapToDouble(this::left)
                .min()
                .orElse(Double.POSITIVE_INFINITY));
    }

    static Hall of(Collection<DeviceFact> plant, Collection<Job> running, Set<String> open, HallLimits limits) {
        Hall hall = new Hall(plant, running, limits);
        hall.all(Rack.class).forEach(rack -> hall.berths.put(rack.id(), hall.berth(rack, open.contains(rack.id()))));
        return hall;
    }

    /** By the names of their racks. */
    Map<String, Berth> berths() {
        return berths;
    }

    private Berth berth(Rack rack, boolean open) {
        List<Gpu> own = gpus.getOrDefault(rack.id(), List.of());
        List<Room> rooms = new ArrayList<>(List.of(
                building,
                new Room(rack.ratedWatts() * limits.feedShare() - rack.powerWatts()),
                new Room(rack.wattsUpTo(limits.warmestCelsius(), limits.riseCelsius())),
                feed(rack.powerUnit())));
        PowerUnit unit = units.get(rack.powerUnit());
        if (unit != null && !unit.upstream().isEmpty()) {
            rooms.add(feed(unit.upstream()));
        }
        if (cooling.containsKey(rack.zone())) {
            rooms.add(zones.computeIfAbsent(rack.zone(), this::zone));
        }
        return new Berth(
                rack,
                open,
                own.size() - held.getOrDefault(rack.id(), 0),
                own.stream().mapToDouble(Gpu::powerCapWatts).min().orElse(Double.NaN),
                own.stream().mapToDouble(Gpu::maxPowerCapWatts).min().orElse(Double.NaN),
                rooms);
    }

    /** What is drawn for computing is drawn for cooling it, too. */
    private double left(Facility facility) {
        return (facility.allowedWatts() * limits.budgetShare() - facility.totalWatts()) / facility.pue();
    }

    private Room feed(String id) {
        return feeds.computeIfAbsent(id, name -> {
            PowerUnit unit = units.get(name);
            return new Room(
                    unit == null || !unit.energised() || unit.onBattery()
                            ? 0
                            : unit.ratedWatts() * limits.feedShare() - unit.powerWatts());
        });
    }

    private Room zone(String zone) {
        return new Room(cooling.getOrDefault(zone, 0.0) / limits.coolingOverHeat() - heat.getOrDefault(zone, 0.0));
    }

    private <F extends DeviceFact> Stream<F> all(Class<F> kind) {
        return plant.stream().filter(kind::isInstance).map(kind::cast);
    }
}
