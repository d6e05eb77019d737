package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.Answering;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.shop.process.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The shop as processes of this machine: PostgreSQL, Redis, and a Java virtual machine for each other part. They listen on
 * the loopback alone, and keep their files in one folder. A part that takes long to start delays nobody who asks about
 * another.
 */
public final class ProcessRuntime implements ServiceRuntime {
    private final Path files;
    private final LogBook logs;
    private final ShopPorts ports = new ShopPorts();
    private final Launch launch;
    private final Leftovers leftovers;
    private final Strays strays;
    private final Answering answering = new Answering();
    private final Map<Part, OsProcess> running = new ConcurrentHashMap<>();
    private final Map<Part, Object> starting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private ProcessRuntime(Path folder, LogBook logs) {
        files = folder.resolve("files");
        this.logs = logs;
        launch = new Launch(ports, new Stores(files, logs), logs);
        leftovers = new Leftovers(folder);
        strays = new Strays(new SpoolDisk(files.resolve("spool")));
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
    public void start(Part part, Map<String, String> environment) {
        synchronized (oneAtATime(part)) {
            kill(part);
            if (closed) {
                throw new RuntimeTrouble("'%s' is not started, for the shop closes.".formatted(part.id()));
            }
            OsProcess process = new OsProcess(launch.start(part, environment));
            running.put(part, process);
            leftovers.remember(process.handle());
            if (!answers(part, process)) {
                boolean alive = process.alive();
                process.kill();
                throw new RuntimeTrouble("'%s' %s. Its last words: %s"
                        .formatted(
                                part.id(),
                                alive ? "does not answer" : "ended while it started",
                                launch.lastWords(part)));
            }
        }
    }

    @Override
    public void kill(Part part) {
        OsProcess process = running.remove(part);
        if (process != null) {
            process.thaw();
            process.kill();
        }
    }

    @Override
    public void freeze(Part part) {
        OsProcess process = running.get(part);
        if (process == null) {
            throw new RuntimeTrouble("'%s' does not run, so it cannot be frozen. Start it first.".formatted(part.id()));
        }
        process.freeze();
    }

    @Override
    public void thaw(Part part) {
        OsProcess process = running.get(part);
        if (process != null) {
            process.thaw();
        }
    }

    @Override
    public boolean runs(Part part) {
        OsProcess process = running.get(part);
        return process != null && process.alive();
    }

    @Override
    public OptionalDouble cpuPercent(Part part) {
        OsProcess process = running.get(part);
        return process == null ? OptionalDouble.empty() : process.cpuPercent();
    }

    @Override
    public long startStray(Part part, Stray stray) {
        OsProcess process = strays.start(part, stray);
        leftovers.remember(process.handle());
        return process.pid();
    }

    @Override
    public Set<Long> strays(Part part) {
        return strays.of(part).map(OsProcess::pid).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public double strayCpuPercent(Part part) {
        return strays.of(part)
                .mapToDouble(stray -> stray.cpuPercent().orElse(0))
                .sum();
    }

    @Override
    public boolean killStray(Part part, long process) {
        return strays.kill(part, process);
    }

    @Override
    public Address door(Part part) {
        return ports.door(part);
    }

    @Override
    public Address queue() {
        return ports.queue();
    }

    @Override
    public Address reach(PartLink wire) {
        return ports.reach(wire);
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
                        "" + queue().port(),
                        "SHOP_DATA",
                        files.resolve("queue").toString());
            case RELAY -> Map.of("SHOP_LINKS", ports.relayed());
            case GATEWAY, DATABASE, CACHE -> Map.of();
        };
    }

    @Override
    public LogBook logs() {
        return logs;
    }

    /** Also what starts at this moment is ended, and nothing more is started. */
    @Override
    public synchronized void close() {
        closed = true;
        strays.close();
        callersFirst().forEach(this::kill);
        callersFirst().forEach(part -> {
            synchronized (oneAtATime(part)) {
                kill(part);
            }
        });
        leftovers.forget();
    }

    private boolean answers(Part part, OsProcess process) {
        return part.ours() ? answering.health(door(part), process::alive) : answering.port(door(part), process::alive);
    }

    private Object oneAtATime(Part part) {
        return Objects.requireNonNull(starting.computeIfAbsent(part, unused -> new Object()));
    }

    private static List<Part> callersFirst() {
        List<Part> parts = new ArrayList<>(List.of(Part.values()));
        Collections.reverse(parts);
        return parts;
    }
}
