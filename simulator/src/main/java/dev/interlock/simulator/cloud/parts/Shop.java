package dev.interlock.simulator.cloud.parts;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shop on a runtime: its parts with their configurations, and the changes that operators make to them. Thread-safe. */
public final class Shop implements AutoCloseable {
    /** The version that the shop opens with. */
    static final String VERSION = "1.4.0";

    private static final String CONSUMERS = "SHOP_CONSUMERS";

    private final ServiceRuntime runtime;
    private final InstantSource clock;
    private final Map<Part, Configuration> configurations = new EnumMap<>(Part.class);

    /** One restart of a part at a time, each with what is configured then; nobody who only asks waits for it. */
    private final Map<Part, Object> restarts = new EnumMap<>(Part.class);

    private final Set<Part> starting = ConcurrentHashMap.newKeySet();

    private Shop(ServiceRuntime runtime, InstantSource clock) {
        this.runtime = runtime;
        this.clock = clock;
        for (Part part : Part.values()) {
            configurations.put(part, new Configuration(declared(part), clock.instant()));
            restarts.put(part, new Object());
        }
    }

    /** Starts all parts; returns once each answers. Where one does not, what was started is stopped again. */
    public static Shop open(ServiceRuntime runtime, InstantSource clock) {
        Shop shop = new Shop(runtime, clock);
        try {
            for (Part part : Part.values()) {
                shop.restart(part);
            }
            return shop;
        } catch (RuntimeTrouble trouble) {
            runtime.close();
            throw trouble;
        }
    }

    public ServiceRuntime runtime() {
        return runtime;
    }

    /** Starts a part anew with what it runs with now. */
    public void restart(Part part) {
        synchronized (Objects.requireNonNull(restarts.get(part))) {
            starting.add(part);
            try {
                runtime.start(part, of(part).actual());
            } finally {
                starting.remove(part);
            }
        }
    }

    /** It is being started at this moment: neither up nor down. */
    public boolean starting(Part part) {
        return starting.contains(part);
    }

    /** Rolls a changed configuration out, as a new revision. */
    public void deploy(Part part, Map<String, String> changes) {
        of(part).deploy(changes, clock.instant());
        restart(part);
    }

    /** Changes one value of what a part runs with, declared nowhere, and starts it anew. */
    public void drift(Part part, String name, String value) {
        of(part).drift(name, value);
        restart(part);
    }

    /** Goes back to what a revision declares; empty where there is none of this number. */
    public Optional<Revision> rollBack(Part part, long revision) {
        Optional<Revision> found = of(part).rollBack(revision, clock.instant());
        found.ifPresent(unused -> restart(part));
        return found;
    }

    /** Lets fulfilment run with so many consumers. */
    public void scale(long consumers) {
        of(Part.FULFILMENT).set(CONSUMERS, "" + consumers);
        restart(Part.FULFILMENT);
    }

    public long consumers() {
        return Long.parseLong(
                Objects.requireNonNull(of(Part.FULFILMENT).actual().get(CONSUMERS)));
    }

    public int revision(Part part) {
        return of(part).revision();
    }

    /** The number that was declared last. */
    public int newestRevision(Part part) {
        return of(part).newestRevision();
    }

    public int goodRevision(Part part) {
        return of(part).goodRevision(clock.instant());
    }

    public boolean drifted(Part part) {
        return of(part).drifted();
    }

    @Override
    public void close() {
        runtime.close();
    }

    private Configuration of(Part part) {
        return Objects.requireNonNull(configurations.get(part));
    }

    private Map<String, String> declared(Part part) {
        Map<String, String> environment = new HashMap<>(runtime.local(part));
        PartLink.ALL.stream()
                .filter(wire -> wire.from() == part)
                .forEach(wire -> environment.put(
                        "SHOP_" + wire.to().name(), runtime.reach(wire).toString()));
        if (part == Part.ORDERS) {
            environment.put("SHOP_VERSION", VERSION);
        }
        if (part == Part.FULFILMENT) {
            environment.put(CONSUMERS, "1");
            environment.put("SHOP_WORK_MS", "60");
        }
        return environment;
    }
}
