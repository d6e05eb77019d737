package dev.interlock.cli.settings;

import java.nio.file.Path;
import java.util.Map;

/** What the launcher, Java and the environment say to this process; nothing else of the command asks them. */
public final class ThisProcess {
    private ThisProcess() {}

    /** The variables; those of settings are read by {@link SettingsReader} alone. */
    public static Map<String, String> environment() {
        return System.getenv();
    }

    /** The folder Interlock lies in, as the launcher found it. */
    static Path home() {
        return Path.of(System.getProperty("interlock.home", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** The launcher looks whether there is a terminal on both sides; Java's own answer differs between versions. */
    public static boolean onTerminal() {
        return Boolean.getBoolean("interlock.terminal");
    }

    /** Who runs it, by the machine's name for them. */
    public static String user() {
        return System.getProperty("user.name");
    }

    /** Where the Java is that runs it. */
    public static String java() {
        return System.getProperty("java.home");
    }
}
