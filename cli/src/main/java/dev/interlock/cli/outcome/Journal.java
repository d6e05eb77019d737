package dev.interlock.cli.outcome;

import java.nio.file.Path;

/** Where the log is written. It must be told before anything logs; nothing is created until something does. */
public final class Journal {
    /** Named in logback.xml. */
    private static final String FILE = "interlock.log";

    private Journal() {}

    public static void in(Path data) {
        System.setProperty(FILE, data.resolve(FILE).toAbsolutePath().toString());
    }

    public static Path file() {
        String otherwise = Path.of(System.getProperty("java.io.tmpdir"), FILE).toString();
        return Path.of(System.getProperty(FILE, otherwise));
    }
}
