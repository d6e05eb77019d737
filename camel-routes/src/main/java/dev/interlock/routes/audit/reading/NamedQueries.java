package dev.interlock.routes.audit.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named questions of some folders. A file in an earlier folder replaces one of the same name in a later one. */
public final class NamedQueries {
    private final Map<String, NamedQuery> byName = new TreeMap<>();

    private NamedQueries() {}

    /** Reads the folders that exist; put the site's own first. */
    public static NamedQueries in(List<Path> folders) throws IOException {
        NamedQueries queries = new NamedQueries();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                queries.add(folder);
            }
        }
        return queries;
    }

    private void add(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(NamedQuery::isOne).sorted().toList()) {
                NamedQuery query = NamedQuery.read(file);
                byName.putIfAbsent(query.name(), query);
            }
        }
    }

    /** All of them, by name. */
    public Collection<NamedQuery> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The query of this name.
     *
     * @throws QueryRefused no file has it
     */
    public NamedQuery named(String name) {
        NamedQuery query = byName.get(name);
        if (query == null) {
            throw new QueryRefused(
                    "No query is called '%s'. There are: %s.".formatted(name, String.join(", ", byName.keySet())));
        }
        return query;
    }
}
