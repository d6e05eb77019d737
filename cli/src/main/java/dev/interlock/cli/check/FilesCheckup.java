package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data folder, the keys, the rulebook, the routes, the prices. */
final class FilesCheckup {
    private static final String KEYS = "audit-keys.p12";

    private FilesCheckup() {}

    static List<DoctorFinding> of(Settings settings) {
        List<DoctorFinding> findings = new ArrayList<>();
        findings.add(data(settings.data()));
        findings.add(keys(settings.data().resolve(KEYS)));
        findings.add(rulebook(settings));
        findings.add(routes(settings));
        findings.add(prices(settings));
        findings.addAll(unread(settings));
        return findings;
    }

    /** What lies where something is read, and is not. */
    private static List<DoctorFinding> unread(Settings settings) {
        try {
            Home home = Home.ofThisProcess();
            return Stream.concat(Stream.of(home.folder()), settings.site().stream())
                    .flatMap(FilesCheckup::unreadIn)
                    .map(file -> DoctorFinding.fail("unread", file.sentence(), ""))
                    .toList();
        } catch (CommandFailure trouble) {
            return List.of(DoctorFinding.fail("site", trouble.sentence(), ""));
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

    private static DoctorFinding data(Path folder) {
        if (!Files.exists(folder)) {
            return DoctorFinding.ok("data", folder + " will be created at the first start");
        }
        return Files.isDirectory(folder) && Files.isWritable(folder)
                ? DoctorFinding.ok("data", folder + " can be written to")
                : DoctorFinding.fail("data", folder + " cannot be written to.", "Name another folder with --data.");
    }

    private static DoctorFinding keys(Path store) {
        if (!Files.exists(store)) {
            return DoctorFinding.ok("keys", "will be made at the first start");
        }
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(store);
            open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            return open.isEmpty()
                    ? DoctorFinding.ok("keys", store + " is its owner's alone")
                    : DoctorFinding.fail(
                            "keys", "Others may reach %s (%s).".formatted(store, open), "Run: chmod 600 " + store);
        } catch (IOException | UnsupportedOperationException unknown) {
            return DoctorFinding.warn(
                    "keys", "Nobody can say who may read %s.".formatted(store), "Keep it to yourself.");
        }
    }

    private static DoctorFinding rulebook(Settings settings) {
        try {
            Rulebooks rulebooks = Rulebooks.of(null, settings);
            List<RulebookFault> faults = rulebooks.report().faults();
            return faults.isEmpty()
                    ? inOrder(rulebooks)
                    : DoctorFinding.fail(
                            "rulebook",
                            "%d faults; the first: %s".formatted(faults.size(), faults.get(0)),
                            "Run 'interlock rules check'.");
        } catch (CommandFailure trouble) {
            return DoctorFinding.fail("rulebook", trouble.sentence(), "");
        }
    }

    private static DoctorFinding inOrder(Rulebooks rulebooks) {
        List<SwitchedOff> off = Rulebook.load(rulebooks.source()).orThrow().switchedOff();
        return off.isEmpty()
                ? DoctorFinding.ok("rulebook", rulebooks.folder() + " is in order")
                : DoctorFinding.warn(
                        "rulebook",
                        "%s is in order, and these of its rules are switched off: %s."
                                .formatted(
                                        rulebooks.folder(),
                                        off.stream().map(SwitchedOff::toString).collect(Collectors.joining(", "))),
                        "");
    }

    private static DoctorFinding routes(Settings settings) {
        try {
            RouteFolders routes = RouteFolders.of(null, settings);
            List<RouteFault> errors = routes.faults().stream()
                    .filter(fault -> fault.level() == RouteFault.Level.ERROR)
                    .toList();
            return errors.isEmpty()
                    ? DoctorFinding.ok("routes", routes.folder() + " is in order")
                    : DoctorFinding.fail(
                            "routes",
                            "%d faults; the first: %s".formatted(errors.size(), errors.get(0)),
                            "Run 'interlock routes check'.");
        } catch (CommandFailure trouble) {
            return DoctorFinding.fail("routes", trouble.sentence(), "");
        }
    }

    private static DoctorFinding prices(Settings settings) {
        try {
            PriceFiles prices = PriceLists.in(RouteFolders.of(null, settings).folders(), settings);
            return prices.faults().isEmpty()
                    ? DoctorFinding.ok(
                            "prices",
                            "%d offers, %d of them priced otherwise than by the list that came along"
                                    .formatted(
                                            prices.book().offers().size(),
                                            prices.replaced().size()))
                    : DoctorFinding.fail(
                            "prices",
                            "%d faults; the first: %s"
                                    .formatted(
                                            prices.faults().size(),
                                            prices.faults().get(0)),
                            "Run 'interlock routes check'.");
        } catch (CommandFailure trouble) {
            return DoctorFinding.fail("prices", trouble.sentence(), "");
        }
    }
}
