package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.schedule.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A server that tells telemetry and takes commands: a simulated world, or a real plant behind the same contract.
 *
 * @param clock its time: a simulated world's own, or that of this machine
 * @param speed seconds of that clock a second
 * @param logs it shows the log lines of its services too
 */
record Source(URI url, Inventory inventory, InstantSource clock, double speed, boolean logs) implements Surroundings {
    /** Asked for what is new this often on its own clock, but never more often than a machine can answer. */
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private static final long SHORTEST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 1_000;

    /** Agents are heard of at every tick: at least as often as they beat, by the world's clock. */
    private static final Duration TICK = Schedule.HEARTBEAT;

    private static final long SHORTEST_TICK_MILLIS = 50;

    /**
     * Asks a server at an address what it has and what time it is there. Whoever runs it does not choose what is acted
     * through: actuators that it names are left out.
     *
     * @param warning is told how many those were
     */
    static Source at(URI url, Consumer<String> warning) {
        Server server = new Server(url);
        Inventory told = InventoryJson.read(server.json("/inventory")).fold(devices -> devices, reasons -> {
            throw CommandFailure.unreachable("The inventory at %s cannot be used: %s".formatted(url, reasons.get(0)));
        });
        long named = told.devices().stream()
                .filter(device -> device.actuator().isPresent())
                .count();
        if (named > 0) {
            warning.accept(
                    "The inventory at %s names actuators, for %d of its devices. They are left out: what is acted through is chosen here, with 'actuator.default'."
                            .formatted(url, named));
        }
        Inventory inventory = told.withoutActuators();
        boolean logs = server.answers("/logs");
        return server.clock()
                .map(clock -> new Source(url, inventory, clock, clock.speed(), logs))
                .orElseGet(() -> new Source(url, inventory, InstantSource.system(), 1, logs));
    }

    @Override
    public InventorySource listing() {
        return new InventorySource.Given(inventory);
    }

    @Override
    public ControlledWorld world() {
        return new HttpWorld(url);
    }

    @Override
    public Map<String, String> properties() {
        return Map.of(
                "source.simulator.enabled", "true",
                "source.simulator.url", url.toString(),
                "source.simulator.period", millis(PERIOD, SHORTEST_MILLIS),
                "source.jobs.period", "1000",
                "source.world-logs.enabled", Boolean.toString(logs),
                "agent.heartbeat.period", millis(Schedule.HEARTBEAT, SHORTEST_TICK_MILLIS),
                "tick.period", millis(TICK, SHORTEST_TICK_MILLIS));
    }

    /** So long by the world's clock, in real milliseconds. */
    private String millis(Duration simulated, long shortest) {
        long real = Math.round(simulated.toMillis() / speed);
        return Long.toString(Math.max(shortest, Math.min(LONGEST_MILLIS, real)));
    }
}
