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
    private final OpenRacks open;
    private final boolean asked;
    private final List<Room> building;
    private final Map<String, Berth> berths = new LinkedHashMap<>();

    private Hall(Collection<DeviceFact> plant, Collection<Job> running, OpenRacks open, HallLimits limits) {
        this.plant = plant;
        this.open = open;
        this.limits = limits;
        gpus = all(Gpu.class).collect(groupingBy(Gpu::rack));
        held = running.stream().collect(groupingBy(Job::rack, summingInt(Job::gpus)));
        units = all(PowerUnit.class).collect(toMap(PowerUnit::id, Function.identity(), (one, other) -> one));
        heat = all(Rack.class).collect(groupingBy(Rack::zone, summingDouble(Rack::powerWatts)));
        cooling = all(CoolingUnit.class)
                .collect(groupingBy(
                        CoolingUnit::zone,
                        summingDouble(unit -> unit.running() ? unit.deliverableWatts(limits.fanMaximum()) : 0)));
        asked = all(Facility.class).anyMatch(Facility::asked);
        building = all(Facility.class).flatMap(this::rooms).toList();
    }

    static Hall of(Collection<DeviceFact> plant, Collection<Job> running, OpenRacks open, HallLimits limits) {
        Hall hall = new Hall(plant, running, open, limits);
        hall.all(Rack.class).forEach(rack -> hall.berths.put(rack.id(), hall.berth(rack)));
        return hall;
    }

    /** By the names of their racks. */
    Map<String, Berth> berths() {
        return berths;
    }

    private Berth berth(Rack rack) {
        List<Gpu> own = gpus.getOrDefault(rack.id(), List.of());
        double lowestCap = own.stream().mapToDouble(Gpu::powerCapWatts).min().orElse(Double.NaN);
        double highestCap = own.stream().mapToDouble(Gpu::powerCapWatts).max().orElse(Double.NaN);
        double mostCap = own.stream().mapToDouble(Gpu::maxPowerCapWatts).min().orElse(Double.NaN);
        List<Room> rooms = new ArrayList<>(building);
        rooms.add(Room.of(rack.ratedWatts() * limits.feedShare() - rack.powerWatts()));
        rooms.add(Room.of(rack.wattsUpTo(limits.warmestCelsius(), limits.riseCelsius())));
        rooms.add(feed(rack.powerUnit()));
        PowerUnit unit = units.get(rack.powerUnit());
        if (unit != null && !unit.upstream().isEmpty()) {
            rooms.add(feed(unit.upstream()));
        }
        if (cooling.containsKey(rack.zone())) {
            rooms.add(zones.computeIfAbsent(rack.zone(), this::zone));
        }
        return new Berth(
                rack,
                job -> open.takes(rack, job) && (asked || job.worksAt(lowestCap, mostCap * limits.efficientCap())),
                own.size() - held.getOrDefault(rack.id(), 0),
                job -> job.wattsUnder(highestCap, limits.gpuShare()),
                rooms);
    }

    /** A budget stays when caps are taken back; what an event of demand response leaves ends before they are. */
    private Stream<Room> rooms(Facility facility) {
        Stream<Room> budget = facility.budgetWatts() > 0
                ? Stream.of(Room.of(left(facility, facility.budgetWatts())))
                : Stream.empty();
        return facility.asked()
                ? Stream.concat(budget, Stream.of(Room.underCaps(left(facility, facility.demandResponseWatts()))))
                : budget;
    }

    /** What is drawn for computing is drawn for cooling it, too. */
    private double left(Facility facility, double watts) {
        return (watts * limits.budgetShare() - facility.totalWatts()) / facility.pue();
    }

    private Room feed(String id) {
        return feeds.computeIfAbsent(id, name -> {
            PowerUnit unit = units.get(name);
            return Room.of(
                    unit == null || !unit.energised() || unit.onBattery()
                            ? 0
                            : unit.ratedWatts() * limits.feedShare() - unit.powerWatts());
        });
    }

    private Room zone(String zone) {
        return Room.of(cooling.getOrDefault(zone, 0.0) / limits.coolingOverHeat() - heat.getOrDefault(zone, 0.0));
    }

    private <F extends DeviceFact> Stream<F> all(Class<F> kind) {
        return plant.stream().filter(kind::isInstance).map(kind::cast);
    }
}
