package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code mapping.yaml}. */
public final class MappingFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException in one sentence, with the line
     */
    public static Mapping read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Mapping.class);
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            String what = wrong.getOriginalMessage().lines().findFirst().orElse("");
            throw new IllegalArgumentException(
                    "%s, line %d: %s. Compare it with the mapping.yaml that Interlock comes with."
                            .formatted(file, line, what),
                    wrong);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s cannot be read. Give the path of a mapping file.".formatted(file), unreadable);
        }
    }
}
