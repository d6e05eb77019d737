package dev.interlock.rules.rulebook;

import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rulebook, read once, so that what is checked, hashed and compiled is the same. A site folder adds files
 * of its own and replaces files of the same folder and name; rows of its {@code limits.csv} replace rows by name.
 */
public final class RulebookSource {
    /** Folders whose rules conclude and decide. */
    static final List<String> OPERATIONS = List.of("conditions", "responses", "escalation");

    static final String SAFETY = "safety";
    static final String EXAMPLES = "examples";
    static final String LIMITS = "limits.csv";
    static final String SITE_LIMITS = "site/limits.csv";
    static final String INVENTORY = "examples/inventory.json";

    private final Map<String, RulebookFile> files;

    private RulebookSource(Map<String, RulebookFile> files) {
        this.files = files;
    }

    /**
     * Reads the files.
     *
     * @param rulebooks the folder with {@code conditions}, {@code responses}, {@code escalation}, {@code safety},
     *     {@code examples} and {@code limits.csv}
     * @param site a folder of the same shape with what a site changes
     * @throws UncheckedIOException where a folder or file cannot be read
     */
    public static RulebookSource of(Path rulebooks, Optional<Path> site) {
        Map<String, RulebookFile> files = new TreeMap<>(read(rulebooks));
        site.ifPresent(folder -> read(folder).forEach((name, file) -> {
            String as = name.equals(LIMITS) ? SITE_LIMITS : name;
            files.put(as, new RulebookFile(as, file.text()));
        }));
        return new RulebookSource(files);
    }

    /** SHA-256 in hex of the names and bytes of every file that decides: rules and limits, not examples. */
    public String hash() {
        MessageDigest digest = sha256();
        files.values().stream()
                .filter(file -> file.isRules() || file.name().endsWith(LIMITS))
                .forEach(file -> {
                    digest.update((file.name() + "\n" + file.text().length() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    List<RulebookFile> rules() {
        return files.values().stream().filter(RulebookFile::isRules).toList();
    }

    List<RulebookFile> operations() {
        return rules().stream()
                .filter(file -> OPERATIONS.contains(file.folder()))
                .toList();
    }

    List<RulebookFile> safety() {
        return rules().stream().filter(file -> SAFETY.equals(file.folder())).toList();
    }

    /** The limit tables in the order in which later rows replace earlier ones. */
    List<RulebookFile> limits() {
        return Stream.of(LIMITS, SITE_LIMITS)
                .flatMap(name -> Stream.ofNullable(files.get(name)))
                .toList();
    }

    List<RulebookFile> examples() {
        return files.values().stream()
                .filter(file -> EXAMPLES.equals(file.folder()) && file.name().endsWith(".yaml"))
                .toList();
    }

    Optional<RulebookFile> inventory() {
        return Optional.ofNullable(files.get(INVENTORY));
    }

    private static Map<String, RulebookFile> read(Path folder) {
        Map<String, RulebookFile> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".drl") || name.endsWith(".csv") || name.startsWith(EXAMPLES + "/")) {
                    files.put(name, new RulebookFile(name, InputFile.contentOrThrow(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The rulebook '%s' cannot be read (%s). Check the path and its permissions."
                            .formatted(folder, e.getMessage()),
                    e);
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
