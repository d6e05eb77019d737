package dev.interlock.cli.check;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.SwitchedOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data folder, the keys, the rulebook, the routes. */
final class FilesCheckup {
    private static final String KEYS = "audit-keys.p12";

    private FilesCheckup() {}

    static List<Finding> of(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(data(settings.data()));
        findings.add(keys(settings.data().resolve(KEYS)));
        findings.add(rulebook(settings));
        findings.add(routes(settings));
        findings.addAll(unread(settings));
        return findings;
    }

    /** What lies where something is read, and is not. */
    private static List<Finding> unread(Settings settings) {
        try {
            Home home = Home.ofThisProcess();
            return Stream.concat(Stream.of(home.folder()), settings.site().stream())
                    .flatMap(FilesCheckup::unreadIn)
                    .map(file -> Finding.fail("unread", file.sentence(), ""))
                    .toList();
        } catch (Trouble trouble) {
            return List.of(Finding.fail("site", trouble.sentence(), ""));
        }
    }

    private static Stream<UnreadFile> unreadIn(Path home) {
        return Stream.of(
                        UnreadFiles.ofRulebook(home.resolve("rulebooks")),
                        UnreadFiles.ofRoutes(home.resolve("routes")),
                        UnreadFiles.without(".sql", home.resolve("audit-queries")),
                        UnreadFiles.without(".md", home.resolve("runbooks")),
                        UnreadFiles.ofPrompts(home.resolve("prompts")))
                .flatMap(List::stream);
    }

    private static Finding data(Path folder) {
        if (!Files.exists(folder)) {
            return Finding.ok("data", folder + " will be created at the first start");
        }
        return Files.isDirectory(folder) && Files.isWritable(folder)
                ? Finding.ok("data", folder + " can be written to")
                : Finding.fail("data", folder + " cannot be written to.", "Name another folder with --data.");
    }

    private static Finding keys(Path store) {
        if (!Files.exists(store)) {
            return Finding.ok("keys", "will be made at the first start");
        }
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(store);
            open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            return open.isEmpty()
                    ? Finding.ok("keys", store + " is its owner's alone")
                    : Finding.fail(
                            "keys", "Others may reach %s (%s).".formatted(store, open), "Run: chmod 600 " + store);
        } catch (IOException | UnsupportedOperationException unknown) {
            return Finding.warn("keys", "Nobody can say who may read %s.".formatted(store), "Keep it to yourself.");
        }
    }

    private static Finding rulebook(Settings settings) {
        try {
            Rulebooks rulebooks = Rulebooks.of(null, settings);
            List<Fault> faults = rulebooks.report().faults();
            return faults.isEmpty()
                    ? inOrder(rulebooks)
                    : Finding.fail(
                            "rulebook",
                            "%d faults; the first: %s".formatted(faults.size(), faults.get(0)),
                            "Run 'interlock rules check'.");
        } catch (Trouble trouble) {
            return Finding.fail("rulebook", trouble.sentence(), "");
        }
    }

    private static Finding inOrder(Rulebooks rulebooks) {
        List<SwitchedOff> off = Rulebook.load(rulebooks.source()).orThrow().switchedOff();
        return off.isEmpty()
                ? Finding.ok("rulebook", rulebooks.folder() + " is in order")
                : Finding.warn(
                        "rulebook",
                        "%s is in order, and these of its rules are switched off: %s."
                                .formatted(
                                        rulebooks.folder(),
                                        off.stream().map(SwitchedOff::toString).collect(Collectors.joining(", "))),
                        "");
    }

    private static Finding routes(Settings settings) {
        try {
            RouteFolders routes = RouteFolders.of(null, settings);
            List<RouteFault> errors = routes.faults().stream()
                    .filter(fault -> fault.level() == RouteFault.Level.ERROR)
                    .toList();
            return errors.isEmpty()
                    ? Finding.ok("routes", routes.folder() + " is in order")
                    : Finding.fail(
                            "routes",
                            "%d faults; the first: %s".formatted(errors.size(), errors.get(0)),
                            "Run 'interlock routes check'.");
        } catch (Trouble trouble) {
            return Finding.fail("routes", trouble.sentence(), "");
        }
    }
}
