package dev.interlock.routes.ingest;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mapping that Interlock comes with, with a site's own changes. */
final class Mappings {
    private Mappings() {}

    static Mapping withNames(String names) {
        return edited("\nnames: {}\n", "\nnames: { " + names + " }\n");
    }

    /** Lines that are asked before the others. */
    static Mapping withLines(String lines) {
        return edited("\nseries:\n", "\nseries:\n" + lines);
    }

    private static Mapping edited(String old, String fresh) {
        try {
            String ours = Files.readString(IngestBench.ROUTES.resolve("mapping.yaml"));
            if (!ours.contains(old)) {
                throw new AssertionError("The mapping has no " + old);
            }
            Path edited = Files.createTempFile("mapping", ".yaml");
            Files.writeString(edited, ours.replace(old, fresh));
            return MappingFile.read(edited, DeviceKinds.delivered());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
