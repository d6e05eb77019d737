package dev.interlock.programs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings that others have published and that are not carried along; a test of one is left out, by name, where it is not. */
public final class PublicData {
    private static final String FOLDER = "INTERLOCK_PUBLIC_DATA";

    private PublicData() {}

    /** A file of the folder that the variable names. */
    public static Path file(String name) {
        Path file = Path.of(System.getenv().getOrDefault(FOLDER, "")).resolve(name);
        assumeTrue(Files.exists(file), LeftOut.withoutFolder(FOLDER, "public recordings"));
        return file;
    }
}
