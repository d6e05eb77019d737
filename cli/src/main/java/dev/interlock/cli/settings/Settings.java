package dev.interlock.cli.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was set, checked. */
public final class Settings {
    private static final String ADVISOR = "advisor.";

    private final Map<String, Origin> values;

    Settings(Map<String, Origin> values) {
        this.values = new TreeMap<>(values);
    }

    /** A value and who set it. */
    public record Origin(String value, String source) {}

    Set<String> names() {
        return values.keySet();
    }

    /** The value, or the default where nobody set one; empty where there is none. */
    public String text(Setting setting) {
        Origin origin = values.get(setting.key());
        return origin == null ? setting.otherwise() : origin.value();
    }

    /** Who set it: a flag, a variable, a file; or that nobody did. */
    public String source(Setting setting) {
        Origin origin = values.get(setting.key());
        return origin == null ? "default" : origin.source();
    }

    /** Somebody set it; it does not only have its default. */
    public boolean isGiven(Setting setting) {
        return values.containsKey(setting.key());
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

    /**
     * The operator's own folder, if one is set.
     *
     * @throws Trouble it is not there, or holds nothing that is read
     */
    public Optional<Path> site() {
        return isSet(Setting.SITE)
                ? Optional.of(SiteFolder.require(path(Setting.SITE), source(Setting.SITE)))
                : Optional.empty();
    }

    /** Before anything is started: whoever names a site means it. */
    public void requireSite() {
        Optional<Path> unused = site();
    }

    public Optional<URI> url(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty()).map(URI::create);
    }

    public Path data() {
        return path(Setting.DATA);
    }

    /** What was set that only routes know, by the names their placeholders have. */
    public Map<String, String> ofRoutes() {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, origin) -> {
            if (Setting.named(key).isEmpty() && !key.startsWith(ADVISOR)) {
                found.put(key, origin.value());
            }
        });
        return found;
    }

    /** What was set about the model. */
    public Map<String, String> ofAdvisor() {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, origin) -> {
            if (key.startsWith(ADVISOR)) {
                found.put(key, origin.value());
            }
        });
        return found;
    }
}
