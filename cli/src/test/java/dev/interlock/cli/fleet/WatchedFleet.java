package dev.interlock.cli.fleet;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.Controller;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Outside;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.fleet.FleetServer;
import dev.interlock.simulator.fleet.SimulatedFleet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole controller that watches a simulated fleet through its exporters' pages, and shows it to Prometheus. */
final class WatchedFleet implements AutoCloseable {
    private static final List<String> FOLDERS =
            List.of("rules/rulebooks", "camel-routes/routes", "camel-routes/audit-queries", "docs/runbooks");

    private static final String PUSHED = "gpu-node-5/0";

    private final FleetServer server;
    private final Controller controller;

    private WatchedFleet(FleetServer server, Controller controller) {
        this.server = server;
        this.controller = controller;
    }

    /** @param name of the test, whose home is made to lead to what comes along */
    static WatchedFleet start(String name) throws IOException {
        Path home = Files.createDirectories(Path.of("target", "fleet-homes", name));
        for (String each : FOLDERS) {
            Path folder = Path.of("..", each).toAbsolutePath().normalize();
            Path link = home.resolve(folder.getFileName());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder);
        }
        InstantSource clock = InstantSource.system();
        FleetServer server = FleetServer.open(
                new SimulatedFleet(42, clock.instant()),
                clock,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Map<String, String> properties = Map.of(
                "interlock.port", "0",
                "exporter.port", "0",
                "source.metrics-page.enabled", "true",
                "source.metrics-page.period", "500",
                "source.metrics-page.url",
                        server.pages().stream().map(URI::toString).collect(Collectors.joining(",")));
        ControllerSettings settings =
                new ControllerSettings(home, null, AuditSettings.inMemory(), Mode.OBSERVE, properties);
        Controller controller = Controller.start(
                settings,
                new InventorySource.Given(inventory()),
                Outside.of(clock, new NoActuators(), new NoModel()),
                step -> {});
        return new WatchedFleet(server, controller);
    }

    /** What the simulated exporters show, and one GPU that tells itself how much of its memory is used. */
    private static Inventory inventory() {
        Map<Rating, Double> price = Map.of(Rating.DOLLARS_PER_HOUR, 2.99);
        return new Inventory(Stream.concat(
                        IntStream.range(0, 32).mapToObj(i -> "gpu-node-%d/%d".formatted(1 + i / 8, i % 8)),
                        Stream.of(PUSHED))
                .map(id -> new Device(id, DeviceKind.GPU, "", id.replaceFirst("/.*", ""), "H100", 0, price, Set.of()))
                .toList());
    }

    /** It reports again. */
    void push() {
        controller
                .inlet()
                .samples(List.of(new Sample(
                        PUSHED,
                        InstantSource.system().instant(),
                        Sample.Status.OK,
                        Map.of("memory_used_mib", 40_000.0, "memory_total_mib", 80_000.0, "gpu_celsius", 50.0))));
    }

    Controller controller() {
        return controller;
    }

    URI exporter() {
        return controller.exporter().orElseThrow();
    }

    URI own() {
        return controller.url();
    }

    @Override
    public void close() {
        controller.close();
        server.close();
    }
}
