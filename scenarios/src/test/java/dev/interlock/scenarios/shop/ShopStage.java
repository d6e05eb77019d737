package dev.interlock.scenarios.shop;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.planner.Advisor;
import dev.interlock.programs.SourceTree;
import dev.interlock.routes.Controller;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Outside;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.simulator.cloud.MiniCloud;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.door.WorldServer;
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
final class ShopStage implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    final MiniCloud cloud;
    final RecordedModel model = new RecordedModel();
    final Controller controller;
    final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final LogBook logs = new LogBook(CLOCK);
    private final WorldServer server;
    private final Advisor advisor;

    private ShopStage(Path folder, BiFunction<Path, LogBook, ServiceRuntime> runtime) {
        cloud = MiniCloud.open(runtime.apply(folder.resolve("minicloud"), logs), CLOCK, 1);
        server = WorldServer.open(cloud, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "");
        URI world = URI.create("http://127.0.0.1:" + server.port());
        advisor = advisor();
        Path home = SourceTree.linkedFrom(ROOT, folder.resolve("home"));
        controller = Controller.start(
                new ControllerSettings(home, null, AuditSettings.in(folder), Mode.ACT, properties(world)),
                cloud.inventory(),
                Outside.of(CLOCK, new HttpWorld(world), advisor));
        controller.follow(entries::add);
    }

    static ShopStage open(Path folder, BiFunction<Path, LogBook, ServiceRuntime> runtime) {
        return new ShopStage(folder, runtime);
    }

    LogBook logs() {
        return logs;
    }

    @Override
    public void close() {
        controller.close();
        advisor.close();
        server.close();
        model.close();
        cloud.close();
    }

    private Advisor advisor() {
        ModelSettings settings = ModelSettings.of(Map.of(
                        "advisor.provider",
                        "openai-compatible",
                        "advisor.url",
                        model.url(),
                        "advisor.model",
                        "recorded"))
                .orThrow();
        return Advisor.of(settings, List.of(ROOT.resolve("llm-advisor/prompts")), CLOCK)
                .orThrow();
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
