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
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A simulated world whose doors are open, and whose time goes by once it is told to. */
final class RunningWorld implements AutoCloseable {
    private static final String HERE = "127.0.0.1";

    private static final double GENTLE_SPEED = 5;
    private static final long GENTLE_SECONDS = 5;

    private final World world;
    private final WorldServer server;
    private final double speed;
    private @Nullable Pacer pacer;
    private volatile boolean closed;

    private RunningWorld(World world, WorldServer server, double speed) {
        this.world = world;
        this.server = server;
        this.speed = speed;
    }

    static RunningWorld open(Settings settings, WorldSpec spec) {
        int port = settings.port(Setting.WORLD_PORT);
        double speed = settings.number(Setting.WORLD_SPEED);
        Ports.require(HERE, port, "--world-port");
        World world = World.build(spec, settings.integer(Setting.WORLD_SEED));
        WorldServer server =
                WorldServer.open(world, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), speed, "");
        return new RunningWorld(world, server, speed);
    }

    /** Lets its time go by. Until then it answers, and stands still. */
    void begin() {
        pace(speed);
    }

    /**
     * Lets its time go by slowly for a few seconds, then at its speed: a controller that has just started compiles its
     * rules while it works, and a second missed there would be a minute missed in the world.
     */
    void beginGently() {
        pace(Math.min(speed, GENTLE_SPEED));
        CompletableFuture.delayedExecutor(GENTLE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (!closed) {
                pace(speed);
            }
        });
    }

    private synchronized void pace(double by) {
        if (pacer != null) {
            pacer.close();
        }
        pacer = Pacer.start(world, by, InstantSource.system());
    }

    World world() {
        return world;
    }

    /** The world as the controller sees it: over HTTP, but with the very same clock. */
    Source source() {
        return new Source(url(), world.inventory(), world::now, speed);
    }

    URI url() {
        return URI.create("http://%s:%d".formatted(HERE, server.port()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pacer != null) {
            pacer.close();
        }
        server.close();
    }
}
