package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.RulebookCheck;
import dev.interlock.rules.rulebook.examples.RulebookReport;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook that is meant.
 *
 * @param folder where its files are, to name them
 * @param site the folder of the site's own files, if it has one
 */
public record Rulebooks(Path folder, Optional<Path> site, RulebookSource source) {
    /** The folder that was named, else the installation's with the site's own over it. */
    public static Rulebooks of(@Nullable Path named, Settings settings) {
        Path folder = named == null ? Home.ofThisProcess().rulebooks() : named;
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.unreachable("There is no rulebook folder '%s'. Check the path.".formatted(folder));
        }
        Optional<Path> site = settings.site()
                .map(path -> path.resolve("rulebooks"))
                .filter(path -> named == null && Files.isDirectory(path));
        try {
            return new Rulebooks(folder, site, RulebookSource.of(folder, site));
        } catch (UncheckedIOException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Its rules, compiled; where it does not load, the command ends and says why. */
    public Rulebook loaded() {
        return Rulebook.load(source).fold(book -> book, faults -> {
            throw CommandFailure.failed("The rulebook does not load: %s Run 'interlock rules check' for all of it."
                    .formatted(faults.get(0)));
        });
    }

    /** Everything that is wrong: what does not load, what it lacks, and examples that are not true; and what to know besides. */
    public RulebookReport report() {
        return RulebookCheck.check(source);
    }

    /** Files beside those of the rulebook that nothing reads. */
    public List<UnreadFile> unread() {
        return Stream.concat(Stream.of(folder), site.stream())
                .flatMap(each -> UnreadFiles.ofRulebook(each).stream())
                .toList();
    }

    /** A fault as terminals and editors link it, from where the command was started. */
    public static String told(RulebookFault fault) {
        return "%s:%d: %s".formatted(fault.file(), Math.max(1, fault.line()), fault.message());
    }
}
