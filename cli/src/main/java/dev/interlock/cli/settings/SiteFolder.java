package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.rules.contract.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operator's own folder: what must be in it for anything of it to count. */
public final class SiteFolder {
    /** The folders of a site that are read, as those of an installation are called. */
    public static final List<String> FOLDERS =
            List.of("rulebooks", "routes", "audit-queries", "runbooks", "prompts", "scenarios", "features");

    private SiteFolder() {}

    static Path require(Path site, String source) {
        String told = "'%s' is '%s' (from %s)".formatted(Setting.SITE.key(), site, source);
        if (!Files.isDirectory(site)) {
            throw CommandFailure.usage("%s, and there is no such folder.%s Correct it there."
                    .formatted(
                            told,
                            nearest(site).map(" Did you mean '%s'?"::formatted).orElse("")));
        }
        List<Path> found = children(site);
        found.stream().filter(Files::isDirectory).forEach(folder -> refuseSlip(told, folder));
        boolean read = found.stream().anyMatch(SiteFolder::isRead);
        if (!read) {
            throw CommandFailure.usage("%s, which has nothing that is read. Put %s into it."
                    .formatted(told, String.join("/, ", FOLDERS) + "/ or an inventory.yaml"));
        }
        return site;
    }

    private static void refuseSlip(String told, Path folder) {
        String name = folder.getFileName().toString();
        if (!FOLDERS.contains(name)) {
            Nearest.to(name, FOLDERS)
                    .filter(meant -> meant.charAt(0) == name.charAt(0))
                    .ifPresent(meant -> {
                        throw CommandFailure.usage(
                                "%s, where nothing reads the folder '%s'. Did you mean '%s'? Rename it."
                                        .formatted(told, name, meant));
                    });
        }
    }

    private static boolean isRead(Path child) {
        String name = child.getFileName().toString();
        return Files.isDirectory(child)
                ? FOLDERS.contains(name)
                : name.startsWith("inventory.") || name.startsWith("mapping.");
    }

    /** The folder beside it with the nearest name. */
    private static Optional<Path> nearest(Path site) {
        Path parent = site.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        List<String> folders = children(parent).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
        return Nearest.to(site.getFileName().toString(), folders).map(parent::resolve);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("'%s' cannot be read (%s). Check the folder's permissions."
                    .formatted(folder, unreadable.getMessage()));
        }
    }
}
