package dev.interlock.routes.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that says that the kill switch is on, for as long as it is. A file that cannot be written or read is only logged. */
public final class StopNote {
    private static final Logger LOG = LoggerFactory.getLogger(StopNote.class);

    private final Optional<Path> file;

    /** @param file where it lies; empty where nothing outlives the process */
    public StopNote(Optional<Path> file) {
        this.file = file;
    }

    /** Who threw the switch; empty where it is not on. */
    public Optional<String> by() {
        return file.filter(Files::exists).map(StopNote::read);
    }

    private static String read(Path note) {
        try {
            return Files.readString(note).strip();
        } catch (IOException unreadable) {
            LOG.error("Who threw the kill switch cannot be read in {} ({}).", note, unreadable.getMessage());
            return "unknown";
        }
    }

    void leave(String by) {
        file.ifPresent(note -> {
            try {
                Files.writeString(note, by);
            } catch (IOException e) {
                LOG.error(
                        "The kill switch is on, but {} could not be written ({}): a restart before the audit can be written would"
                                + " let go of it.",
                        note,
                        e.getMessage());
            }
        });
    }

    void remove() {
        file.ifPresent(note -> {
            try {
                Files.deleteIfExists(note);
            } catch (IOException e) {
                LOG.error(
                        "The kill switch is off, but {} could not be removed ({}): the next start will find it on. Delete the file.",
                        note,
                        e.getMessage());
            }
        });
    }
}
