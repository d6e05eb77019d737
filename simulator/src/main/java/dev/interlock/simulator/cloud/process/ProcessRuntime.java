package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.Address;
import dev.interlock.simulator.cloud.Answering;
import dev.interlock.simulator.cloud.Follow;
import dev.interlock.simulator.cloud.FreePort;
import dev.interlock.simulator.cloud.LogBook;
import dev.interlock.simulator.cloud.Part;
import dev.interlock.simulator.cloud.RuntimeTrouble;
import dev.interlock.simulator.cloud.ServiceRuntime;
import dev.interlock.simulator.cloud.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shop as processes of this machine: PostgreSQL, Redis, and a Java virtual machine for each other part. They listen on
 * the loopback alone, and keep their files in one folder.
 */
public final class ProcessRuntime implements ServiceRuntime {
    private static final String HOST = "127.0.0.1";

    private final Path files;
    private final LogBook logs;
    private final Stores stores;
    private final Leftovers leftovers;
    private final Answering answering = new Answering();
    private final Map<Part, Integer> doors = new EnumMap<>(Part.class);
    private final Map<Wire, Integer> wires = new LinkedHashMap<>();
    private final int queuePort;
    private final Map<Part, OsProcess> running = new EnumMap<>(Part.class);
    private final Strays strays;

    private ProcessRuntime(Path folder, LogBook logs) {
        files = folder.resolve("files");
        this.logs = logs;
        stores = new Stores(files, logs);
        leftovers = new Leftovers(folder);
        strays = new Strays(new Spool(files.resolve("spool")));
        for (Part part : Part.values()) {
            doors.put(part, FreePort.find());
        }
        Wire.ALL.forEach(wire -> wires.put(wire, FreePort.find()));
        queuePort = FreePort.find();
    }

    /**
     * A runtime on a folder that is its own. What an earlier run has left there is ended and removed: each shop begins
     * empty.
     */
    public static ProcessRuntime in(Path folder, LogBook logs) {
        try {
            Files.createDirectories(folder);
            ProcessRuntime runtime = new ProcessRuntime(folder, logs);
            runtime.leftovers.takeOver();
            Emptied.folder(folder.resolve("files"));
            return runtime;
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "The shop cannot keep its files in '%s' (%s). Choose a folder that can be written to."
                            .formatted(folder, cannot.getMessage()),
                    cannot);
        }
    }

    @Override
    public synchronized void start(Part part, Map<String, String> environment) {
        kill(part);
        OsProcess process = new OsProcess(launch(part, environment));
        leftovers.remember(process.handle());
        running.put(part, process);
        boolean answers =
                part.ours() ? answering.health(door(part), process::alive) : answering.port(door(part), process::alive);
        if (!answers) {
            boolean alive = process.alive();
            process.kill();
            throw new RuntimeTrouble("'%s' %s. Its last words: %s"
                    .formatted(
                            part.id(),
                            alive ? "does not answer" : "ended while it started",
                            logs.lastOf(part).orElse("none.")));
        }
    }

    @Override
    public synchronized void kill(Part part) {
        OsProcess process = running.remove(part);
        if (process != null) {
            process.thaw();
            process.kill();
        }
    }

    @Override
    public synchronized void freeze(Part part) {
        process(part).freeze();
    }

    @Override
    public synchronized void thaw(Part part) {
        OsProcess process = running.get(part);
        if (process != null) {
            process.thaw();
        }
    }

    @Override
    public synchronized boolean runs(Part part) {
        OsProcess process = running.get(part);
        return process != null && process.alive();
    }

    @Override
    public synchronized OptionalDouble cpuPercent(Part part) {
        OsProcess process = running.get(part);
        return process == null ? OptionalDouble.empty() : process.cpuPercent();
    }

    @Override
    public synchronized long startStray(Part part, Stray stray) {
        OsProcess process = strays.start(part, stray);
        leftovers.remember(process.handle());
        return process.pid();
    }

    @Override
    public synchronized Set<Long> strays(Part part) {
        return strays.of(part).map(OsProcess::pid).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized double strayCpuPercent(Part part) {
        return strays.of(part)
                .mapToDouble(stray -> stray.cpuPercent().orElse(0))
                .sum();
    }

    @Override
    public synchronized boolean killStray(Part part, long process) {
        return strays.kill(part, process);
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
    public Address reach(Wire wire) {
        return new Address(HOST, Objects.requireNonNull(wires.get(wire)));
    }

    @Override
    public Map<String, String> local(Part part) {
        return switch (part) {
            case ORDERS, FULFILMENT ->
                Map.of(
                        "SHOP_DATABASE_NAME", "postgres",
                        "SHOP_DATABASE_USER", "postgres",
                        "SHOP_DATABASE_PASSWORD", "",
                        "SHOP_SPOOL", strays.spool().folder().toString());
            case QUEUE ->
                Map.of(
                        "SHOP_QUEUE_PORT",
                        "" + queuePort,
                        "SHOP_DATA",
                        files.resolve("queue").toString());
            case RELAY ->
                Map.of("SHOP_LINKS", wires.keySet().stream().map(this::relayed).collect(Collectors.joining(";")));
            case GATEWAY, DATABASE, CACHE -> Map.of();
        };
    }

    @Override
    public LogBook logs() {
        return logs;
    }

    @Override
    public synchronized void close() {
        strays.close();
        for (Part part : List.of(
                Part.GATEWAY, Part.ORDERS, Part.FULFILMENT, Part.RELAY, Part.QUEUE, Part.CACHE, Part.DATABASE)) {
            OsProcess process = running.remove(part);
            if (process != null) {
                process.thaw();
                process.kill();
            }
        }
        leftovers.forget();
    }

    private ProcessHandle launch(Part part, Map<String, String> environment) {
        int port = door(part).port();
        return switch (part) {
            case DATABASE -> stores.database(port);
            case CACHE -> stores.cache(port);
            case QUEUE, RELAY, ORDERS, FULFILMENT, GATEWAY -> java(part, environment);
        };
    }

    private ProcessHandle java(Part part, Map<String, String> environment) {
        ProcessBuilder program = new ProcessBuilder(JavaProgram.of(part)).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("SHOP_"));
        program.environment().putAll(environment);
        program.environment()
                .putAll(Map.of(
                        "SHOP_SERVICE",
                        part.id(),
                        "SHOP_PORT",
                        "" + door(part).port(),
                        "SHOP_DIES_WITH_PARENT",
                        "true"));
        try {
            Process process = program.start();
            Follow.lines(part, process, logs);
            return process.toHandle();
        } catch (IOException cannot) {
            throw new RuntimeTrouble("'%s' cannot be started (%s).".formatted(part.id(), cannot.getMessage()), cannot);
        }
    }

    /** One wire as the relay is told of it: its name, where it listens, and whom it calls. */
    private String relayed(Wire wire) {
        int callee = wire.to() == Part.QUEUE ? queuePort : door(wire.to()).port();
        return "%s=%d>%s:%d".formatted(wire.id(), reach(wire).port(), HOST, callee);
    }

    private OsProcess process(Part part) {
        OsProcess process = running.get(part);
        if (process == null) {
            throw new RuntimeTrouble("'%s' does not run, so it cannot be frozen. Start it first.".formatted(part.id()));
        }
        return process;
    }
}
