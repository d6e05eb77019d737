package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process of this machine with everything it started, as far as signals and processor time go. */
final class OsProcess {
    private static final long PATIENCE_SECONDS = 5;

    private final ProcessHandle handle;
    private Duration usedBefore = Duration.ZERO;
    private long askedAt = System.nanoTime();

    OsProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    ProcessHandle handle() {
        return handle;
    }

    long pid() {
        return handle.pid();
    }

    boolean alive() {
        return handle.isAlive();
    }

    /** SIGKILL, to the last child; returns once they are gone. */
    void kill() {
        List<ProcessHandle> all = all().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(OsProcess::await);
    }

    /** SIGTERM; after some seconds SIGKILL. */
    void end() {
        handle.destroy();
        if (!ended(handle)) {
            kill();
        }
    }

    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    /** Share of one processor used since it was asked last, percent. */
    synchronized OptionalDouble cpuPercent() {
        Duration used = all().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        long now = System.nanoTime();
        long elapsed = Math.max(1, now - askedAt);
        double percent = Math.max(0, used.minus(usedBefore).toNanos()) * 100.0 / elapsed;
        usedBefore = used;
        askedAt = now;
        return alive() ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    private void signal(String signal) {
        List<String> command = Stream.concat(Stream.of("kill", signal), all().map(each -> Long.toString(each.pid())))
                .toList();
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException missing) {
            throw new RuntimeTrouble(
                    "There is no program 'kill' here, so no part can be frozen. Use a Unix-like system.", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process) {
        if (!ended(process)) {
            throw new RuntimeTrouble("Process %d does not end. End it yourself.".formatted(process.pid()));
        }
    }

    private static boolean ended(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException still) {
            return false;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
