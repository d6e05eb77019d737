package dev.interlock.cli.settings;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Settings.Origin;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** One properties file. */
final class SettingsFile {
    private SettingsFile() {}

    static Map<String, Origin> read(Path file) {
        Map<String, Origin> found = new TreeMap<>();
        Properties properties = properties(file);
        for (String key : properties.stringPropertyNames()) {
            found.put(key, new Origin(properties.getProperty(key).strip(), file.toString()));
        }
        return found;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Trouble.usage("'%s' cannot be read: %s. Write one 'key=value' a line, in UTF-8."
                    .formatted(file, unreadable.getMessage()));
        }
        return properties;
    }
}
