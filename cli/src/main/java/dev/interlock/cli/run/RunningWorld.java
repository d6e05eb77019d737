package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.door.Pacer;
import dev.interlock.simulator.door.WorldServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private @Nullable Pacer pacer;

    private RunningWorld(World world, WorldServer server, double speed) {
        this.world = world;
        this.server = server;
        this.speed = speed;
    }

    static RunningWorld open(Settings settings, WorldSpec spec, long seed) {
        int port = settings.port(Setting.WORLD_PORT);
        double speed = settings.number(Setting.WORLD_SPEED);
        PortCheck.require(HERE, port, "--world-port");
        World world = World.build(spec, seed);
        WorldServer server =
                WorldServer.open(world, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), speed, "");
        return new RunningWorld(world, server, speed);
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

    World world() {
        return world;
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
    public void close() {
        if (pacer != null) {
            pacer.close();
        }
        server.close();
    }
}
