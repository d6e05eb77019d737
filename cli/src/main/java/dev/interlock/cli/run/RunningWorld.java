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

/** A simulated world that runs: its time goes by, and its doors are open. */
final class RunningWorld implements AutoCloseable {
    private static final String HERE = "127.0.0.1";

    private final World world;
    private final WorldServer server;
    private final Pacer pacer;

    private RunningWorld(World world, WorldServer server, Pacer pacer) {
        this.world = world;
        this.server = server;
        this.pacer = pacer;
    }

    static RunningWorld start(Settings settings, WorldSpec spec) {
        int port = settings.port(Setting.WORLD_PORT);
        double speed = settings.number(Setting.WORLD_SPEED);
        Ports.require(HERE, port, "--world-port");
        World world = World.build(spec, settings.integer(Setting.WORLD_SEED));
        WorldServer server =
                WorldServer.open(world, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), speed, "");
        return new RunningWorld(world, server, Pacer.start(world, speed, InstantSource.system()));
    }

    World world() {
        return world;
    }

    /** The world as the controller sees it: over HTTP, but with the very same clock. */
    Source source(double speed) {
        return new Source(url(), world.inventory(), world::now, speed);
    }

    URI url() {
        return URI.create("http://%s:%d".formatted(HERE, server.port()));
    }

    @Override
    public void close() {
        pacer.close();
        server.close();
    }
}
