package dev.interlock.features.play;

import java.nio.file.Path;
import java.util.List;

/**
 * One story of a feature file; of an outline, one row of its table.
 *
 * @param line where it stands in the file, from 1
 * @param rule the promise that it shows; empty for none
 * @param tags as they are written, those of its feature and rule too: {@code @slow}
 * @param sentences what is played, without the words they begin with, the cells of a table behind its sentence
 */
public record FeatureExample(
        Path file, int line, String feature, String rule, String name, List<String> tags, List<String> sentences) {
    public FeatureExample {
        tags = List.copyOf(tags);
        sentences = List.copyOf(sentences);
    }

    /** {@code file:line}, as editors and terminals link it. */
    public String place() {
        return "%s:%d".formatted(file, line);
    }
}
