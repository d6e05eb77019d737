package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.Answering;
import dev.interlock.simulator.cloud.parts.FreePort;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.process.Leftovers;
import dev.interlock.simulator.shop.process.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop in Docker Compose. Restart, signals, commands beside a part and logs go by the engine's command line; what one
 * part runs with is given to the compose file as {@code PART_VARIABLE}. Each data folder has a project of its own, so that
 * several shops can share an engine.
 */
public final class ComposeRuntime implements ServiceRuntime {
    private static final Logger LOG = LoggerFactory.getLogger(ComposeRuntime.class);
    private static final String HOST = "127.0.0.1";
    private static final String PASSWORD = "only-inside-the-shop";
    private static final int FIRST_LINK = 7_001;

    private final Compose compose;
    private final Map<String, String> variables = new HashMap<>();
    private final LogBook logs;
    private final Leftovers leftovers;
    private final Answering answering = new Answering();
    private final Map<Part, Integer> doors = new EnumMap<>(Part.class);
    private final Map<Part, Look> looks = new EnumMap<>(Part.class);
    private final int queuePort = FreePort.find();

    private ComposeRuntime(Compose compose, Leftovers leftovers, LogBook logs) {
        this.compose = compose;
        this.leftovers = leftovers;
        this.logs = logs;
        for (Part part : Part.values()) {
            looks.put(part, new Look(compose, part));
            int door = FreePort.find();
            doors.put(part, door);
            variables.put("MINICLOUD_%s_PORT".formatted(part.name()), "" + door);
        }
        variables.put("MINICLOUD_MESSAGES_PORT", "" + queuePort);
        variables.put("MINICLOUD_DATABASE_PASSWORD", PASSWORD);
        variables.put("MINICLOUD_OWNER", Owner.ofThisProcess().toString());
    }

    /**
     * A shop in containers. What a run that is over has left there is removed; the image is built where
     * something has changed.
     *
     * @param files the folder of {@code docker-compose.yml} and the Dockerfile
     * @param work a folder of its own
     */
    public static ComposeRuntime of(Path files, Path work, LogBook logs) {
        Compose compose = Compose.of(files.resolve("docker-compose.yml"), Project.of(work));
        Leftovers leftovers = new Leftovers(made(work));
        leftovers.takeOver();
        int removed = compose.removeLeftovers() + compose.down();
        if (removed > 0) {
            LOG.info("{} containers were left over by an earlier run; they are removed.", removed);
        }
        ComposeRuntime runtime = new ComposeRuntime(compose, leftovers, logs);
        Path context = ImageContext.prepare(files.resolve("Dockerfile"), work.resolve("image"));
        runtime.variables.put("MINICLOUD_CONTEXT", context.toAbsolutePath().toString());
        compose.build(runtime.variables);
        return runtime;
    }

    @Override
    public synchronized void start(Part part, Map<String, String> environment) {
        kill(part);
        Map<String, String> all = new HashMap<>(variables);
        environment.forEach((name, value) -> all.put(part.name() + "_" + name, value));
        compose.up(part, all);
        compose.container(part).ifPresent(container -> ContainerLogs.follow(part, container, logs));
        if (!answers(part)) {
            throw new RuntimeTrouble("'%s' does not answer in its container. Its last words: %s"
                    .formatted(part.id(), logs.lastOf(part).orElse("none.")));
        }
    }

    @Override
    public synchronized void kill(Part part) {
        compose.signal(part, "KILL");
        for (int look = 0; look < 50 && runs(part); look++) {
            Answering.pause();
        }
    }

    @Override
    public void freeze(Part part) {
        compose.signal(part, "STOP");
    }

    @Override
    public void thaw(Part part) {
        compose.signal(part, "CONT");
    }

    @Override
    public boolean runs(Part part) {
        return compose.container(part).isPresent();
    }

    @Override
    public OptionalDouble cpuPercent(Part part) {
        return look(part).recent().cpuPercent();
    }

    @Override
    public long startStray(Part part, Stray stray) {
        String command =
                switch (stray) {
                    case BUSY -> "while :; do :; done";
                    case DISK_FILLER -> "exec 3>/spool/.hold; rm /spool/.hold; cat /dev/zero >&3; exec sleep 1000000";
                };
        return look(part).begin(() -> {
            Cli.Done done = compose.execDetached(part, "sh", "-c", command);
            if (!done.ok()) {
                throw DockerDaemon.trouble("No process can be started beside '%s'".formatted(part.id()), done, "");
            }
        });
    }

    @Override
    public Set<Long> strays(Part part) {
        return look(part).recent().strays();
    }

    @Override
    public double strayCpuPercent(Part part) {
        return look(part).recent().strayCpuPercent();
    }

    @Override
    public boolean killStray(Part part, long process) {
        return look(part).now().strays().contains(process)
                && compose.exec(part, "sh", "-c", "kill -9 " + process).ok()
                && !look(part).now().strays().contains(process);
    }

    @Override
    public Address door(Part part) {
        return new Address(HOST, Objects.requireNonNull(doors.get(part)));
    }

    @Override
    public Address queue() {
        return new Address(HOST, queuePort);
    }

    @Override
    public Address reach(PartLink wire) {
        return new Address(Part.RELAY.id(), FIRST_LINK + PartLink.ALL.indexOf(wire));
    }

    /** The compose file itself says the rest. */
    @Override
    public Map<String, String> local(Part part) {
        return part == Part.ORDERS || part == Part.FULFILMENT
                ? Map.of(
                        "SHOP_DATABASE_NAME", "shop",
                        "SHOP_DATABASE_USER", "shop",
                        "SHOP_DATABASE_PASSWORD", PASSWORD)
                : Map.of();
    }

    @Override
    public LogBook logs() {
        return logs;
    }

    @Override
    public synchronized void close() {
        compose.down();
        leftovers.forget();
    }

    private boolean answers(Part part) {
        return part.ours()
                ? answering.health(door(part), () -> runs(part))
                : answering.port(door(part), () -> runs(part));
    }

    private Look look(Part part) {
        return Objects.requireNonNull(looks.get(part));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "The shop cannot keep its files in '%s' (%s). Choose a folder that can be written to."
                            .formatted(folder, cannot.getMessage()),
                    cannot);
        }
    }
}
