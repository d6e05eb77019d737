package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.fleet.FleetProperty;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.simulator.fleet.FleetServer;
import dev.interlock.simulator.fleet.SimulatedFleet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A simulated fleet of GPUs whose doors are those of a real one: it is watched through its exporters' pages and its provider's API,
 * nothing of it can be changed, and what is seen of it is shown to Prometheus.
 */
final class RunningFleet implements LiveWorld {
    private static final String HERE = "127.0.0.1";

    /** So that a fault is seen within seconds. */
    private static final String PERIOD_MILLIS = "2000";

    private final FleetServer server;
    private final WatchedSite site;
    private final long seed;

    private RunningFleet(FleetServer server, WatchedSite site, long seed) {
        this.server = server;
        this.site = site;
        this.seed = seed;
    }

    static RunningFleet open(WorldStart start) {
        Settings settings = start.settings();
        start.stage().step("Opening the simulated fleet");
        int port = settings.port(Setting.WORLD_PORT);
        PortCheck.require(HERE, port, "--world-port");
        InstantSource clock = InstantSource.system();
        long seed = start.seed(Optional.empty());
        SimulatedFleet fleet = new SimulatedFleet(seed, clock.instant());
        FleetServer server =
                FleetServer.open(fleet, clock, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        WatchedSite site = WatchedSite.of(settings, List.of(), Optional.empty(), server.pages(), "");
        return start.stopping().later(new RunningFleet(server, site, seed));
    }

    @Override
    public Surroundings source() {
        Map<String, String> properties = new TreeMap<>(site.properties());
        properties.put("source.metrics-page.period", PERIOD_MILLIS);
        properties.put(FleetProperty.EXPORTER_ENABLED.key(), "true");
        properties.put(CloudProperty.ENABLED.key(), "true");
        properties.put(CloudProperty.URL.key(), server.url().toString());
        return new AlsoSet(site, properties);
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public long seed() {
        return seed;
    }

    /** Its time is everybody's. */
    @Override
    public void beginFor(Supplier<Instant> seen) {
        // it has begun
    }

    @Override
    public void close() {
        server.close();
    }
}
