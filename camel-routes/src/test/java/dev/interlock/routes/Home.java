package dev.interlock.routes;

import dev.interlock.programs.SourceTree;
import java.nio.file.Path;

/** An installation as operators find it, out of the source tree. */
final class Home {
    private static final Path ROOT = Path.of("..");

    private Home() {}

    /** One whose folders are those of the source tree; the same for every process that asks. */
    static Path linked() {
        return SourceTree.linkedFrom(ROOT, Path.of("target", "home").toAbsolutePath());
    }

    /** One whose rulebook can be edited without touching the source tree. */
    static Path withRulebookOfItsOwn(Path home) {
        SourceTree.copied(ROOT.resolve("rules/rulebooks"), home.resolve("rulebooks"));
        return SourceTree.linkedFrom(ROOT, home);
    }
}
