package dev.interlock.scenarios.sweep;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Results in a folder, one file a run, each there whole or not at all; several processes may share it. */
final class KeptResults {
    private static final ObjectReader READER =
            PlainJson.MAPPER.readerFor(SweepResult.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectWriter WRITER = PlainJson.MAPPER.writerWithDefaultPrettyPrinter();

    private final Path folder;

    KeptResults(Path folder) {
        this.folder = folder;
    }

    /** What came of a run when it was played before, if nothing has changed since. */
    Optional<SweepResult> of(SweepRun run, String fingerprint) {
        Path file = file(run.id());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SweepResult kept = READER.readValue(file.toFile());
            return Optional.of(kept).filter(each -> fingerprint.equals(each.fingerprint()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void keep(SweepResult result) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, result.id(), ".half");
            Files.write(half, WRITER.writeValueAsBytes(result));
            Files.move(half, file(result.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "What came of '%s' cannot be kept in '%s'. Check the folder's permissions."
                            .formatted(result.id(), folder),
                    failed);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }
}
