package dev.interlock.scenarios.sweep;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.scenarios.bench.BenchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A site that is as the one of the settings, but for some limits; the figure at which a condition ends keeps its distance. */
final class LimitSite {
    private static final String RULEBOOKS = "rulebooks";
    private static final String LIMITS = "limits.csv";
    private static final String HEADER = "name,value,exit,hold_seconds,unit,source";

    private LimitSite() {}

    /** What decides by these settings. */
    static RulebookSource rulebook(BenchSettings settings) {
        Optional<Path> own = Optional.ofNullable(settings.site())
                .map(site -> site.resolve(RULEBOOKS))
                .filter(Files::isDirectory);
        return RulebookSource.of(settings.home().resolve(RULEBOOKS), own);
    }

    /**
     * The settings with such a site, which is written into a folder.
     *
     * @throws IllegalArgumentException there is no limit of one of the names
     */
    static BenchSettings in(Path folder, BenchSettings settings, SortedMap<String, Double> limits) {
        Map<String, Limit> known = new LinkedHashMap<>();
        Map<String, Limit> own = new LinkedHashMap<>();
        for (RulebookFile table : rulebook(settings).limits()) {
            LimitTable.read(table).rows().forEach(row -> {
                known.put(row.limit().name(), row.limit());
                if (table.own()) {
                    own.put(row.limit().name(), row.limit());
                }
            });
        }
        limits.forEach((name, value) -> own.put(name, moved(known, name, value)));
        try {
            write(folder, settings, own);
        } catch (IOException failed) {
            throw new UncheckedIOException("'%s' cannot be written. Check its permissions.".formatted(folder), failed);
        }
        return settings.site(folder);
    }

    private static Limit moved(Map<String, Limit> known, String name, double value) {
        Limit limit = known.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("There is no limit '%s'.%s Give one of docs/reference/limits.md."
                    .formatted(name, Nearest.hint(name, known.keySet())));
        }
        return new Limit(
                name,
                value,
                value + limit.exit() - limit.value(),
                limit.holdSeconds(),
                limit.unit(),
                "set for this run");
    }

    private static void write(Path folder, BenchSettings settings, Map<String, Limit> own) throws IOException {
        if (settings.site() != null) {
            copy(settings.site(), folder);
        }
        List<String> rows = new ArrayList<>(List.of(HEADER));
        own.values()
                .forEach(limit -> rows.add("%s,%s,%s,%s,%s,\"%s\""
                        .formatted(
                                limit.name(),
                                limit.value(),
                                limit.exit(),
                                limit.holdSeconds(),
                                limit.unit(),
                                limit.source().replace("\"", "\"\""))));
        Files.createDirectories(folder.resolve(RULEBOOKS));
        Files.write(folder.resolve(RULEBOOKS).resolve(LIMITS), rows);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }
}
