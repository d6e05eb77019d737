package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text with labels in braces, such as {@code gpu-{rack}-{gpu}}; {@code {UUID|uuid}} takes the first that is there. */
public record Template(String text) {
    /** The label that holds the name of a series. */
    static final String NAME = "__name__";

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
            Optional<String> value = first(names(matcher), labels);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    /** The labels of which one each is needed and none is there. */
    List<Set<String>> missing(Map<String, String> labels) {
        return alternatives().filter(names -> first(names, labels).isEmpty()).toList();
    }

    /** Every label that it may use. */
    Set<String> labels() {
        return alternatives().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** It is the same whatever the labels. */
    boolean isFixed() {
        return !LABEL.matcher(text).find();
    }

    /** A regular expression for everything that it can become for series of these names. */
    Pattern shape(Pattern series) {
        StringBuilder shape = new StringBuilder();
        Matcher matcher = LABEL.matcher(text);
        int end = 0;
        for (; matcher.find(); end = matcher.end()) {
            shape.append(Pattern.quote(text.substring(end, matcher.start())))
                    .append(matcher.group(1).equals(NAME) ? "(?:" + series.pattern() + ")" : ".+");
        }
        return Pattern.compile(shape.append(Pattern.quote(text.substring(end))).toString(), Pattern.DOTALL);
    }

    private Stream<Set<String>> alternatives() {
        return LABEL.matcher(text)
                .results()
                .map(found -> new LinkedHashSet<>(List.of(found.group(1).split("\\|"))));
    }

    private static Set<String> names(Matcher matcher) {
        return new LinkedHashSet<>(List.of(matcher.group(1).split("\\|")));
    }

    private static Optional<String> first(Set<String> names, Map<String, String> labels) {
        return names.stream()
                .map(name -> labels.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
