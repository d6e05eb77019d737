package dev.interlock.cli.run;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.interlock.cli.outcome.CommandFailure;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Looks whether a process has what a controller needs under load, before it runs out of it while it is needed. */
final class EnoughRoom {
    private static final long MEGABYTE = 1 << 20;

    /** Collectors keep a part of the heap to themselves. */
    private static final long LEAST_MEGABYTES = 480;

    /** Its own files and jars take 270; the others are for people, sources and agents. */
    private static final long LEAST_FILES = 1_024;

    private EnoughRoom() {}

    /** Throws in words when there is less. */
    static void require() {
        lacking(Runtime.getRuntime().maxMemory(), openFiles()).ifPresent(sentence -> {
            throw CommandFailure.failed(sentence);
        });
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** What a controller would lack, in a sentence. */
    static Optional<String> lacking(long heapBytes, long files) {
        if (heapBytes < LEAST_MEGABYTES * MEGABYTE) {
            return Optional.of(
                    "A controller needs 512 MB of memory, and Java may take %d MB here. Give it more: INTERLOCK_JAVA_OPTS=-Xmx1g."
                            .formatted(heapBytes / MEGABYTE));
        }
        if (files < LEAST_FILES) {
            return Optional.of(
                    "A controller needs %d open files, and may have %d here. Allow more: ulimit -n 4096, or LimitNOFILE=4096 in its systemd unit."
                            .formatted(LEAST_FILES, files));
        }
        return Optional.empty();
    }
}
