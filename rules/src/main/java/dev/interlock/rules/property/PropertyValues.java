package dev.interlock.rules.property;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was set for one start, read by declarations. Each reader throws an {@link IllegalArgumentException} whose sentence names
 * the property, where its value cannot be used.
 */
public final class PropertyValues {
    private final Map<String, String> given;

    private PropertyValues(Map<String, String> given) {
        this.given = given;
    }

    /** Values by the names of properties; what is absent has its default. */
    public static PropertyValues of(Map<String, String> given) {
        return new PropertyValues(Map.copyOf(given));
    }

    /** The same, as Camel has them. */
    public static PropertyValues of(Properties given) {
        Map<String, String> values = new TreeMap<>();
        given.stringPropertyNames().forEach(key -> values.put(key, given.getProperty(key)));
        return of(values);
    }

    /** The same, with others over them. */
    public PropertyValues with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(given);
        all.putAll(others);
        return of(all);
    }

    /** The same, for Camel. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.putAll(given);
        return properties;
    }

    /** All of them by their names, those that only routes know too. */
    public Map<String, String> all() {
        return given;
    }

    /** Whether it was set, to whatever it is. */
    public boolean isGiven(Property property) {
        return given.containsKey(property.key());
    }

    /** What is wrong with each of these, in a sentence that names it. */
    public List<String> faults(Collection<? extends Property> properties) {
        return properties.stream().flatMap(property -> fault(property).stream()).toList();
    }

    /** What is wrong with it, if something is. */
    public Optional<String> fault(Property property) {
        String value = text(property);
        return property.accepts(value)
                ? Optional.empty()
                : Optional.of("'%s' is '%s', which is not %s. Correct it."
                        .formatted(
                                property.key(),
                                property.kind().shown(value),
                                property.kind().expectation()));
    }

    /** The value as it stands there, without blanks around it, or the default. */
    public String text(Property property) {
        String value = given.getOrDefault(property.key(), property.otherwise()).strip();
        return value.isEmpty() && property.emptyIsDefault() ? property.otherwise() : value;
    }

    /** Its words, with commas between them. */
    public List<String> words(Property property) {
        return Stream.of(text(property).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public boolean isOn(Property property) {
        return Boolean.parseBoolean(valid(property));
    }

    public int whole(Property property) {
        return Math.toIntExact(integer(property));
    }

    public long integer(Property property) {
        return Long.parseLong(valid(property));
    }

    public double number(Property property) {
        return Double.parseDouble(valid(property));
    }

    public Duration time(Property property) {
        String text = valid(property);
        return text.matches("\\d+") ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
    }

    public Duration seconds(Property property) {
        return Duration.ofMillis(Math.round(1000 * number(property)));
    }

    public Path path(Property property) {
        return Path.of(valid(property));
    }

    public URI url(Property property) {
        return URI.create(valid(property));
    }

    private String valid(Property property) {
        fault(property).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return text(property);
    }
}
