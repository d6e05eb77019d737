package dev.interlock.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where the program starts. */
public final class Main {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Main() {}

    public static void main(String[] arguments) {
        // Before Java 18 the console's encoding is the locale's, which cannot say "°C" everywhere.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exit = CommandLineOf.interlock().execute(arguments);
        System.out.flush();
        Thread last = new Thread(() -> halt(exit), "last");
        last.setDaemon(true);
        last.start();
        System.exit(exit);
    }

    /** Whatever was left open and still clings to the machine. */
    private static void halt(int exit) {
        try {
            new CountDownLatch(1).await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException sooner) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exit);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
