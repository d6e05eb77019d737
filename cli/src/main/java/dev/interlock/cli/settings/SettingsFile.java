package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Settings.Origin;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
        String text = FileFault.orThrow(file, InputFile.content(file), CommandFailure::usage);
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException broken) {
            throw CommandFailure.usage(
                    "%s: A '\\u' is not followed by four hexadecimal digits. Write a backslash as '\\\\'."
                            .formatted(file));
        }
        return properties;
    }
}
