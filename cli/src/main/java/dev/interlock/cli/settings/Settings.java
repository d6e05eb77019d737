package dev.interlock.cli.settings;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyValues;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was set, checked. */
public final class Settings {
    private static final String ADVISOR = "advisor.";

    /** As many questions at once wait in the controller's queue as the model is asked. */
    private static final String CONCURRENCY = AdvisorSetting.CONCURRENCY.key();

    private static final Set<String> COMMAND_ONLY = commandOnly();

    private final Map<String, Origin> given;
    private final PropertyValues values;

    Settings(Map<String, Origin> given) {
        this.given = new TreeMap<>(given);
        this.values = PropertyValues.of(texts(key -> true));
    }

    private static Set<String> commandOnly() {
        Set<String> keys = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
        ControllerSettings.declared().forEach(property -> keys.remove(property.key()));
        return keys;
    }

    /** A value and who set it. */
    public record Origin(String value, String source) {}

    Set<String> names() {
        return given.keySet();
    }

    /** The value, or the default where nobody set one; empty where there is none. */
    public String text(Property property) {
        return values.text(property);
    }

    /** Who set it: a flag, a variable, a file; or that nobody did. */
    public String source(Setting setting) {
        Origin origin = given.get(setting.key());
        return origin == null ? "default" : origin.source();
    }

    /** Somebody set it; it does not only have its default. */
    public boolean isGiven(Setting setting) {
        return values.isGiven(setting);
    }

    public boolean isSet(Setting setting) {
        return !text(setting).isEmpty();
    }

    public int port(Setting setting) {
        return values.whole(setting);
    }

    public long integer(Setting setting) {
        return values.integer(setting);
    }

    public double number(Setting setting) {
        return values.number(setting);
    }

    public Path path(Setting setting) {
        return values.path(setting).toAbsolutePath().normalize();
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

    /** What was set of the controller and its routes, by the names their placeholders have. */
    public Map<String, String> ofRoutes() {
        return texts(key -> (!COMMAND_ONLY.contains(key) && !key.startsWith(ADVISOR)) || key.equals(CONCURRENCY));
    }

    /** The same, with what the controller declares and nobody set. */
    public PropertyValues ofController() {
        return ControllerSettings.defaults().with(ofRoutes());
    }

    /** What was set about the model. */
    public Map<String, String> ofAdvisor() {
        return texts(key -> key.startsWith(ADVISOR));
    }

    private Map<String, String> texts(Predicate<String> which) {
        Map<String, String> found = new TreeMap<>();
        given.forEach((key, origin) -> {
            if (which.test(key)) {
                found.put(key, origin.value());
            }
        });
        return found;
    }
}
