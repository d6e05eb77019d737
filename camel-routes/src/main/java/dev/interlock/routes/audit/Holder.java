package dev.interlock.routes.audit;

import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that has the audit's file open, in a note beside it.
 *
 * @param address where it answers over HTTP; absent until it does
 */
record Holder(long pid, @Nullable String address) {
    static Holder thisProcess(@Nullable String address) {
        return new Holder(ProcessHandle.current().pid(), address);
    }

    static Optional<Holder> of(Path database) {
        try {
            return Optional.of(PlainJson.MAPPER.readValue(note(database).toFile(), Holder.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void leaveNote(Path database) throws IOException {
        PlainJson.MAPPER.writeValue(note(database).toFile(), this);
    }

    static void removeNote(Path database) throws IOException {
        Files.deleteIfExists(note(database));
    }

    Optional<String> answersAt() {
        return Optional.ofNullable(address);
    }

    String words() {
        return address == null
                ? "process %d".formatted(pid)
                : "process %d, which answers at %s".formatted(pid, address);
    }

    private static Path note(Path database) {
        return database.resolveSibling(database.getFileName() + ".holder.json");
    }
}
