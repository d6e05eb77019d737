package dev.interlock.cli.run;

import dev.interlock.cli.scenario.ScenarioFiles;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.scenarios.Scenario;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldFiles;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.door.Pacer;
import dev.interlock.simulator.door.WorldServer;
import dev.interlock.simulator.measure.NoiseLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A simulated world whose doors are open, and whose time goes by once it is told to. */
final class RunningWorld implements LiveWorld {
    private static final String HERE = "127.0.0.1";

    /** Half of what counts as stale telemetry. */
    private static final Duration LEAD = Duration.ofSeconds(15);

    private final World world;
    private final WorldServer server;
    private final double speed;
    private final long seed;
    private @Nullable Pacer pacer;

    private RunningWorld(World world, WorldServer server, double speed, long seed) {
        this.world = world;
        this.server = server;
        this.speed = speed;
        this.seed = seed;
    }

    /** The world of a scenario, or the usual one, with what goes wrong in it; on a data folder it goes on where the last one ended. */
    static RunningWorld open(WorldStart start) {
        Settings settings = start.settings();
        Stage stage = start.stage();
        Optional<Scenario> chosen = start.scenario().map(ScenarioFiles.of(settings.site())::ofDataCentre);
        chosen.map(scenario -> WorldFiles.of(scenario.world()).remarks())
                .ifPresent(remarks -> remarks.forEach(stage::remark));
        stage.step("Reading in %s where the last run ended".formatted(settings.data()));
        long seed = start.seed(chosen.map(Scenario::seed));
        Story story = chosen.map(scenario -> Story.of(scenario, seed))
                .orElseGet(Story::usual)
                .on(settings.data());
        stage.step("Building the simulated data centre");
        RunningWorld running = start.stopping()
                .later(open(
                        settings,
                        story.world(),
                        seed,
                        chosen.map(Scenario::noise).orElse(NoiseLevel.USUAL)));
        story.begin(running.world);
        return running;
    }

    static RunningWorld open(Settings settings, WorldSpec spec, long seed) {
        return open(settings, spec, seed, NoiseLevel.USUAL);
    }

    private static RunningWorld open(Settings settings, WorldSpec spec, long seed, NoiseLevel noise) {
        int port = settings.port(Setting.WORLD_PORT);
        double speed = settings.number(Setting.WORLD_SPEED);
        PortCheck.require(HERE, port, "--world-port");
        World world = World.build(spec, seed, noise);
        WorldServer server =
                WorldServer.open(world, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), speed, "");
        return new RunningWorld(world, server, speed, seed);
    }

    /** Lets its time go by. Until then it answers, and stands still. */
    void begin() {
        pacer = Pacer.start(world, speed, InstantSource.system());
    }

    /** It waits for them. */
    @Override
    public void beginFor(Supplier<Instant> seen) {
        Instant from = world.now();
        InstantSource follower = () -> {
            Instant newest = seen.get();
            return newest.isAfter(from) ? newest : from;
        };
        pacer = Pacer.start(world, speed, InstantSource.system(), follower, LEAD);
    }

    /** Over HTTP, but with the very same clock. */
    @Override
    public Source source() {
        return new Source(url(), world.inventory(), world::now, speed, false);
    }

    @Override
    public URI url() {
        return URI.create("http://%s:%d".formatted(HERE, server.port()));
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public void close() {
        if (pacer != null) {
            pacer.close();
        }
        server.close();
    }
}
