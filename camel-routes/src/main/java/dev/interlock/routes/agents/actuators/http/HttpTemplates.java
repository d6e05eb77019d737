package dev.interlock.routes.agents.actuators.http;

import dev.interlock.rules.contract.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The templates of a site, by name. */
public final class HttpTemplates {
    private final Map<String, HttpTemplate> templates;

    HttpTemplates(Map<String, HttpTemplate> templates) {
        this.templates = new TreeMap<>(templates);
    }

    /** Of a site that has none. */
    public static HttpTemplates none() {
        return new HttpTemplates(Map.of());
    }

    public Set<String> names() {
        return Set.copyOf(templates.keySet());
    }

    Optional<HttpTemplate> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    String missing(String name) {
        return "There is no template '%s' in %s.%s"
                .formatted(
                        name,
                        HttpTemplateFile.NAME,
                        templates.isEmpty()
                                ? " Write one into routes/ of the site."
                                : Nearest.to(name, templates.keySet())
                                        .map(" Did you mean '%s'?"::formatted)
                                        .orElse(" There are %s.".formatted(String.join(", ", templates.keySet()))));
    }
}
