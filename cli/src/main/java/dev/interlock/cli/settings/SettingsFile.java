package dev.interlock.cli.settings;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Settings.Origin;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** One properties file. A name it should not know is a mistake, never ignored: a misspelt safety setting must not pass. */
final class SettingsFile {
    private SettingsFile() {}

    static Map<Setting, Origin> read(Path file) {
        Map<Setting, Origin> found = new EnumMap<>(Setting.class);
        Properties properties = properties(file);
        for (String key : properties.stringPropertyNames()) {
            Setting setting = Setting.named(key)
                    .orElseThrow(() -> Trouble.usage("'%s' sets '%s', which does not exist. Did you mean '%s'?"
                            .formatted(file, key, nearest(key))));
            found.put(setting, new Origin(properties.getProperty(key).strip(), file.toString()));
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

    private static String nearest(String key) {
        return Stream.of(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt(known -> Distance.between(known, key)))
                .orElseThrow();
    }
}
