package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.Address;
import dev.interlock.simulator.cloud.Answering;
import dev.interlock.simulator.cloud.LogBook;
import dev.interlock.simulator.cloud.Part;
import dev.interlock.simulator.cloud.RuntimeTrouble;
import dev.interlock.simulator.cloud.ServiceRuntime;
import dev.interlock.simulator.cloud.Wire;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shop in Docker Compose. Restart, signals, commands beside a part and logs go by the engine's command line; what one
 * part runs with is given to the compose file as {@code PART_VARIABLE}.
 */
public final class ComposeRuntime implements ServiceRuntime {
    private static final String PROJECT = "interlock-minicloud";
    private static final int DOOR = 8080;
    private static final int QUEUE = 61_616;
    private static final int POSTGRES = 5_432;
    private static final int REDIS = 6_379;
    private static final int FIRST_LINK = 7_001;

    private final Compose compose;
    private final Map<String, String> variables;
    private final LogBook logs;
    private final Answering answering = new Answering();
    private final Map<Part, Address> doors = new ConcurrentHashMap<>();
    private final Map<Part, Look> looks = new EnumMap<>(Part.class);
    private volatile Address queue = new Address("127.0.0.1", 0);

    private ComposeRuntime(Compose compose, Map<String, String> variables, LogBook logs) {
        this.compose = compose;
        this.variables = Map.copyOf(variables);
        this.logs = logs;
        for (Part part : Part.values()) {
            looks.put(part, new Look(compose, part));
        }
    }

    /**
     * A shop in containers. What an earlier run has left there is removed; the image is built where something has changed.
     *
     * @param files the folder of {@code docker-compose.yml} and the Dockerfile
     * @param work a folder of its own
     */
    public static ComposeRuntime of(Path files, Path work, LogBook logs) {
        Compose compose = Compose.of(files.resolve("docker-compose.yml"), PROJECT);
        Map<String, String> variables = new HashMap<>();
        variables.put("MINICLOUD_GATEWAY_PORT", "0");
        variables.put(
                "MINICLOUD_CONTEXT",
                ImageContext.prepare(files.resolve("Dockerfile"), work.resolve("image"))
                        .toAbsolutePath()
                        .toString());
        compose.down();
        compose.build(variables);
        return new ComposeRuntime(compose, variables, logs);
    }

    @Override
    public synchronized void start(Part part, Map<String, String> environment) {
        kill(part);
        Map<String, String> all = new HashMap<>(variables);
        environment.forEach((name, value) -> all.put(part.name() + "_" + name, value));
        compose.up(part, all);
        String container = compose.container(part);
        if (!container.isEmpty()) {
            ContainerLogs.follow(part, container, logs);
        }
        if (container.isEmpty() || !answers(part)) {
            throw new RuntimeTrouble("'%s' does not answer in its container. Its last words: %s"
                    .formatted(part.id(), logs.lastOf(part).orElse("none.")));
        }
    }

    @Override
    public synchronized void kill(Part part) {
        thaw(part);
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
        return !compose.container(part).isEmpty();
    }

    @Override
    public OptionalDouble cpuPercent(Part part) {
        return look(part).cpuPercent();
    }

    @Override
    public long startStray(Part part, Stray stray) {
        String command =
                switch (stray) {
                    case BUSY -> "while :; do :; done";
                    case DISK_FILLER -> "exec 3>/spool/.hold; rm /spool/.hold; cat /dev/zero >&3; exec sleep 1000000";
                };
        compose.execDetached(part, "sh", "-c", command)
                .orTrouble("No process can be started beside '%s'".formatted(part.id()));
        return strays(part).stream().max(Long::compare).orElse(0L);
    }

    @Override
    public Set<Long> strays(Part part) {
        return look(part).strays();
    }

    @Override
    public double strayCpuPercent(Part part) {
        return look(part).strayCpuPercent();
    }

    @Override
    public boolean killStray(Part part, long process) {
        return strays(part).contains(process)
                && compose.exec(part, "sh", "-c", "kill -9 " + process).ok();
    }

    @Override
    public Address door(Part part) {
        return doors.getOrDefault(part, new Address("127.0.0.1", 0));
    }

    @Override
    public Address queue() {
        return queue;
    }

    @Override
    public Address reach(Wire wire) {
        return new Address("relay", FIRST_LINK + Wire.ALL.indexOf(wire));
    }

    /** The compose file itself says the rest. */
    @Override
    public Map<String, String> local(Part part) {
        return part == Part.ORDERS || part == Part.FULFILMENT
                ? Map.of(
                        "SHOP_DATABASE_NAME", "shop",
                        "SHOP_DATABASE_USER", "shop",
                        "SHOP_DATABASE_PASSWORD", "only-inside-the-shop")
                : Map.of();
    }

    @Override
    public LogBook logs() {
        return logs;
    }

    @Override
    public synchronized void close() {
        compose.down();
    }

    private boolean answers(Part part) {
        return switch (part) {
            case DATABASE -> answers(part, POSTGRES);
            case CACHE -> answers(part, REDIS);
            case QUEUE -> {
                boolean healthy = answers(part, DOOR);
                queue = compose.port(part, QUEUE);
                yield healthy;
            }
            case RELAY, ORDERS, FULFILMENT, GATEWAY -> answers(part, DOOR);
        };
    }

    private boolean answers(Part part, int inside) {
        Address address = compose.port(part, inside);
        doors.put(part, address);
        return inside == DOOR ? answering.health(address, () -> runs(part)) : answering.port(address, () -> runs(part));
    }

    private Look look(Part part) {
        return Objects.requireNonNull(looks.get(part)).now();
    }

    @Override
    public String toString() {
        return "containers of project %s".formatted(PROJECT.toLowerCase(Locale.ROOT));
    }
}
