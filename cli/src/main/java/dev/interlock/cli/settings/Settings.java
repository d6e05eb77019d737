package dev.interlock.cli.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What was set, checked. */
public final class Settings {
    private final Map<Setting, Origin> values;

    Settings(Map<Setting, Origin> values) {
        this.values = new EnumMap<>(Setting.class);
        this.values.putAll(values);
    }

    /** A value and who set it. */
    public record Origin(String value, String source) {}

    /** The value, or the default where nobody set one; empty where there is none. */
    public String text(Setting setting) {
        Origin origin = values.get(setting);
        return origin == null ? setting.otherwise() : origin.value();
    }

    /** Who set it: a flag, a variable, a file; or that nobody did. */
    public String source(Setting setting) {
        Origin origin = values.get(setting);
        return origin == null ? "default" : origin.source();
    }

    public boolean isSet(Setting setting) {
        return !text(setting).isEmpty();
    }

    public int port(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public long integer(Setting setting) {
        return Long.parseLong(text(setting));
    }

    public double number(Setting setting) {
        return Double.parseDouble(text(setting));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting)).toAbsolutePath().normalize();
    }

    public Optional<URI> url(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty()).map(URI::create);
    }

    public Path data() {
        return path(Setting.DATA);
    }
}
