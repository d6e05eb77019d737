package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.simulator.cloud.MiniCloud;
import dev.interlock.simulator.cloud.docker.ComposeRuntime;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.process.ProcessRuntime;
import dev.interlock.simulator.door.WorldServer;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The mini-cloud with its doors open. When it is closed the orders are counted, and the count is said. */
final class RunningShop implements LiveWorld {
    private static final String HERE = "127.0.0.1";

    /** How long the orders under way may take to come to rest before they are counted. */
    private static final Duration REST = Duration.ofSeconds(8);

    private final MiniCloud cloud;
    private final WorldServer server;
    private final PrintWriter out;
    private final long seed;

    private RunningShop(MiniCloud cloud, WorldServer server, PrintWriter out, long seed) {
        this.cloud = cloud;
        this.server = server;
        this.out = out;
        this.seed = seed;
    }

    /** Opens the shop, with the faults of its story ordered. */
    static RunningShop open(WorldStart start) {
        Settings settings = start.settings();
        ShopStory story = start.scenario()
                .map(named -> ShopStory.read(named, settings.site()))
                .orElseGet(ShopStory::usual);
        start.stage().step("Opening the shop: PostgreSQL, Redis, Artemis and the services that use them");
        return open(start, story);
    }

    private static RunningShop open(WorldStart start, ShopStory story) {
        Settings settings = start.settings();
        Stopping stopping = start.stopping();
        int port = settings.port(Setting.WORLD_PORT);
        PortCheck.require(HERE, port, "--world-port");
        InstantSource clock = InstantSource.system();
        try {
            ServiceRuntime runtime = stopping.later(runtime(settings, clock));
            long seed = start.seed(story.seed());
            MiniCloud cloud = MiniCloud.open(runtime, clock, seed, story.noise());
            WorldServer server =
                    WorldServer.open(cloud, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "");
            return stopping.later(new RunningShop(cloud, server, start.out(), seed))
                    .with(story);
        } catch (RuntimeTrouble | UncheckedIOException trouble) {
            throw CommandFailure.unreachable(String.valueOf(trouble.getMessage()));
        }
    }

    private static ServiceRuntime runtime(Settings settings, InstantSource clock) {
        Path folder = settings.data().resolve("minicloud").toAbsolutePath();
        LogBook logs = new LogBook(clock);
        return settings.text(Setting.WORLD_RUNTIME).equals("docker")
                ? ComposeRuntime.of(Home.ofThisProcess().minicloud(), folder, logs)
                : ProcessRuntime.in(folder, logs);
    }

    @Override
    public Source source() {
        return new Source(url(), cloud.inventory(), cloud::now, cloud.speed(), true);
    }

    @Override
    public URI url() {
        return URI.create("http://%s:%d".formatted(HERE, server.port()));
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
        String count = counted();
        try {
            cloud.close();
        } finally {
            out.println(count);
            out.flush();
        }
    }

    private String counted() {
        try {
            return cloud.settle(REST).sentence();
        } catch (RuntimeTrouble trouble) {
            return String.valueOf(trouble.getMessage());
        }
    }

    private RunningShop with(ShopStory story) {
        story.faults().forEach(fault -> cloud.inject(fault).fold(id -> id, reasons -> {
            throw CommandFailure.failed(String.join("\n", reasons));
        }));
        return this;
    }
}
