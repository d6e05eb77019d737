package dev.interlock.features.ground;

import dev.interlock.features.floor.StoryGround;
import dev.interlock.programs.SourceTree;
import io.cucumber.java.BeforeAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The delivered features happen on the source tree. */
public final class SourceGround {
    private SourceGround() {}

    @BeforeAll
    public static void lay() throws IOException {
        Path home = SourceTree.linkedFrom(Path.of(".."), Files.createTempDirectory("interlock-features"));
        StoryGround.standard(home, Optional.empty()).lay();
    }
}
