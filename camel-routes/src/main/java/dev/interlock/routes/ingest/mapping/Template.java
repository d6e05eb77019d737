package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text with labels in braces, such as {@code gpu-{rack}-{gpu}}; {@code {UUID|uuid}} takes the first that is there. */
public record Template(String text) {
    private static final Pattern LABEL = Pattern.compile("\\{([^{}]+)}");

    public Template {
        if (LABEL.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw new IllegalArgumentException(
                    "Template \"%s\" has a brace without its other. Write labels as {name}.".formatted(text));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Template of(String text) {
        return new Template(text);
    }

    /** The text with every label's value; empty where a label is absent or blank. */
    public Optional<String> fill(Map<String, String> labels) {
        Matcher matcher = LABEL.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = first(matcher.group(1), labels);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    private static Optional<String> first(String names, Map<String, String> labels) {
        return Stream.of(names.split("\\|"))
                .map(name -> labels.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
