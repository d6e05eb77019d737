package dev.interlock.cli.site;

import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.Settings;
import dev.interlock.rules.contract.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that what is played depends on, as they were at one look. They are looked at and not listened to: an editor may put a
 * new file in the place of the old one, and a folder may come from another machine.
 */
record WatchedFiles(Map<Path, Look> files) {
    /** What a site's stories and rules are made of; what editors leave beside them is none of it. */
    private static final Pattern READ = Pattern.compile("[^.#].*\\.(?:drl|csv|ya?ml|json|feature|md|sql|properties)");

    private static final List<String> STORIES = List.of("features", "scenarios");

    /**
     * One file.
     *
     * @param stamp differs where the file was written to or replaced
     * @param content SHA-256 in hex
     */
    record Look(String stamp, String content) {}

    WatchedFiles {
        files = new TreeMap<>(files);
    }

    /** As they are now. What has the stamp that it had before is not read again. */
    static WatchedFiles of(Settings settings, @Nullable WatchedFiles before) {
        Path site = settings.site().orElseThrow();
        Stream<Path> folders = Stream.concat(
                Stream.of(Home.ofThisProcess().rulebooks()),
                Stream.concat(SiteGround.SHOWN.stream(), STORIES.stream()).map(site::resolve));
        List<Path> found = Stream.concat(
                        folders.flatMap(folder -> in(folder).stream()),
                        Stream.of(site.resolve("interlock.properties"), InventoryPlace.of(settings)))
                .distinct()
                .toList();
        Map<Path, Look> files = new TreeMap<>();
        for (Path file : found) {
            Look known = before == null ? null : before.files.get(file);
            look(file, known).ifPresent(look -> files.put(file, look));
        }
        return new WatchedFiles(files);
    }

    /** Which are others than before, by what became of them; a file that was only touched is not among them. */
    Map<Path, String> since(WatchedFiles before) {
        Map<Path, String> changed = new TreeMap<>();
        files.forEach((file, look) -> {
            Look known = before.files.get(file);
            if (known == null) {
                changed.put(file, "was added");
            } else if (!known.content().equals(look.content())) {
                changed.put(file, "was changed");
            }
        });
        before.files.keySet().stream()
                .filter(file -> !files.containsKey(file))
                .forEach(file -> changed.put(file, "is gone"));
        return changed;
    }

    /** The same for the same contents of all but features and scenarios. */
    String besidesStories(Settings settings) {
        Path site = settings.site().orElseThrow();
        Sha256 hash = new Sha256();
        files.forEach((file, look) -> {
            if (STORIES.stream().noneMatch(folder -> file.startsWith(site.resolve(folder)))) {
                hash.add(file + "\n" + look.content() + "\n");
            }
        });
        return hash.hex();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(file ->
                            READ.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Look> look(Path file, @Nullable Look known) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            String stamp = "%s %d %s".formatted(is.lastModifiedTime(), is.size(), is.fileKey());
            if (!is.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(
                    known != null && known.stamp().equals(stamp)
                            ? known
                            : new Look(stamp, Sha256.of(Files.readAllBytes(file))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
