package dev.interlock.cli.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A command with a part that never closes, and a process of its own that writes for ever. */
final class Stubborn {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private Stubborn() {}

    public static void main(String[] arguments) throws Exception {
        try (Stopping stopping = new Stopping(PATIENCE)) {
            stopping.later(() -> new CountDownLatch(1).await());
            Process child = new ProcessBuilder("sh", "-c", "while :; do echo more; done")
                    .redirectOutput(Path.of(arguments[0]).toFile())
                    .start();
            System.out.println(child.pid());
            if (arguments.length == 1) {
                Waiting.forever();
            }
        }
    }
}
