package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.ServiceRuntime.Stray;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes that run beside the parts and are not theirs. Thread-safe. */
final class Strays {
    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);
    private static final int HEAP_MEGABYTES = 16;

    private final SpoolDisk spool;
    private final Map<Part, Map<Long, OsProcess>> running = new EnumMap<>(Part.class);

    Strays(SpoolDisk spool) {
        this.spool = spool;
    }

    SpoolDisk spool() {
        return spool;
    }

    synchronized OsProcess start(Part part, Stray stray) {
        String does = stray == Stray.BUSY ? "busy" : "fill";
        try {
            Process process = new ProcessBuilder(Stream.concat(
                                    JavaProgram.of(Squatter.class.getName(), HEAP_MEGABYTES).stream(), Stream.of(does))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            OsProcess started = new OsProcess(process.toHandle());
            running.computeIfAbsent(part, unused -> new LinkedHashMap<>()).put(started.pid(), started);
            if (stray == Stray.DISK_FILLER) {
                fillAsLongAs(process);
            }
            return started;
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "No process can be started beside '%s' (%s).".formatted(part.id(), cannot.getMessage()), cannot);
        }
    }

    private void fillAsLongAs(Process process) {
        try {
            spool.fill();
        } catch (RuntimeTrouble trouble) {
            process.destroyForcibly();
            throw trouble;
        }
        var freed = process.onExit().thenRun(spool::free);
        LOG.debug("The disk is full as long as process {} runs: {}", process.pid(), freed);
    }

    synchronized Stream<OsProcess> of(Part part) {
        return List.copyOf(running.getOrDefault(part, Map.of()).values()).stream()
                .filter(OsProcess::alive);
    }

    synchronized boolean kill(Part part, long process) {
        Map<Long, OsProcess> beside = running.get(part);
        OsProcess found = beside == null ? null : beside.remove(process);
        if (found == null || !found.alive()) {
            return false;
        }
        found.kill();
        return true;
    }

    synchronized void close() {
        running.values().forEach(strays -> strays.values().forEach(OsProcess::kill));
        running.clear();
        spool.free();
    }
}
