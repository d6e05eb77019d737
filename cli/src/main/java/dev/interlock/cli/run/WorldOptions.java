package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about the simulated world on a command line. */
final class WorldOptions {
    @Option(
            names = "--world",
            paramLabel = "NAME",
            description =
                    "Which world to run: datacentre, minicloud, a small shop of real services, or fleet, rented GPUs (default: datacentre).")
    private @Nullable String world;

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            description = "Where the mini-cloud's services run: processes, or docker (default: processes).")
    private @Nullable String runtime;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Simulated seconds a second of the data centre (default: 30).")
    private @Nullable Double speed;

    @Option(names = "--seed", paramLabel = "N", description = "What the world's chance is drawn from (default: 42).")
    private @Nullable Long seed;

    @Option(
            names = "--world-port",
            paramLabel = "N",
            description = "Port of the simulated world (default: 8090; 0 takes a free one).")
    private @Nullable Integer worldPort;

    boolean speedGiven() {
        return speed != null;
    }

    Map<Setting, @Nullable Object> flags() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.WORLD, world);
        flags.put(Setting.WORLD_RUNTIME, runtime);
        flags.put(Setting.WORLD_SPEED, speed);
        flags.put(Setting.WORLD_SEED, seed);
        flags.put(Setting.WORLD_PORT, worldPort);
        return flags;
    }
}
