package dev.interlock.scenarios.shop;

import dev.interlock.routes.Controller;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Outside;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.RuleCoverage;
import dev.interlock.simulator.cloud.MiniCloud;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.door.WorldServer;
import dev.interlock.simulator.measure.NoiseLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** A whole shop, its doors open, and a whole controller that watches and repairs it over HTTP; in real time. */
final class ShopBench implements AutoCloseable {
    static final InstantSource CLOCK = InstantSource.system();

    private final RuleCoverage coverage;
    private final MiniCloud cloud;
    private final Controller controller;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final LogBook logs = new LogBook(CLOCK);
    private final WorldServer server;

    private ShopBench(
            Path folder,
            BiFunction<Path, LogBook, ServiceRuntime> runtime,
            long seed,
            NoiseLevel noise,
            BenchSettings settings) {
        coverage = settings.coverage();
        cloud = MiniCloud.open(runtime.apply(folder.resolve("minicloud"), logs), CLOCK, seed, noise);
        server = WorldServer.open(cloud, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "");
        URI world = URI.create("http://127.0.0.1:" + server.port());
        controller = Controller.start(
                new ControllerSettings(
                        settings.home(), settings.site(), settings.audit(), settings.mode(), properties(world)),
                cloud.inventory(),
                Outside.of(CLOCK, new HttpWorld(world), settings.planner()));
        controller.follow(entries::add);
    }

    /**
     * Opens both.
     *
     * @param folder of its own, in which the shop's processes keep what is theirs
     * @param seed what the customers' chance is drawn from
     * @param noise how far whoever measures it errs
     * @param settings which controller; its step is that of everybody's time
     */
    static ShopBench open(
            Path folder,
            BiFunction<Path, LogBook, ServiceRuntime> runtime,
            long seed,
            NoiseLevel noise,
            BenchSettings settings) {
        return new ShopBench(folder, runtime, seed, noise, settings);
    }

    MiniCloud cloud() {
        return cloud;
    }

    Controller controller() {
        return controller;
    }

    LogBook logs() {
        return logs;
    }

    /** What has been written down so far, oldest first. */
    List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() {
        coverage.add(controller.meters());
        controller.close();
        server.close();
        cloud.close();
    }

    private static Map<String, String> properties(URI world) {
        Map<String, String> properties = new HashMap<>();
        properties.put("interlock.port", "0");
        properties.put("interlock.bind", "127.0.0.1");
        properties.put("source.simulator.enabled", "true");
        properties.put("source.simulator.url", world.toString());
        properties.put("source.simulator.period", "1000");
        properties.put("source.jobs.period", "5000");
        properties.put("source.world-logs.enabled", "true");
        properties.put("agent.heartbeat.period", "1000");
        properties.put("tick.period", "1000");
        return properties;
    }
}
