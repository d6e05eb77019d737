package dev.interlock.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that describe the mini-cloud to Docker Compose, Kubernetes, Prometheus and Grafana. */
final class Manifests {
    static final Path FOLDER = Path.of("minicloud");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    static JsonNode one(String file) {
        return documents(text(file)).get(0);
    }

    /** Every resource that the kustomization lists. */
    static List<JsonNode> kubernetes() {
        List<JsonNode> all = new ArrayList<>();
        one("kustomization.yaml").path("resources").forEach(file -> all.addAll(documents(text(file.asText()))));
        return all;
    }

    static List<JsonNode> documents(String yaml) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return values.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
