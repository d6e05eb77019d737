package dev.interlock.routes.ingest.mapping;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mapping by which everything is read now, and what is wrong with the newest edit of its file, if anything. A saved edit
 * takes effect when it is looked at; one with a fault does not. Thread-safe.
 */
public final class MappingInUse implements Supplier<Mapping> {
    private static final Logger LOG = LoggerFactory.getLogger(MappingInUse.class);

    private final Supplier<Path> place;
    private volatile Mapping mapping;
    private volatile Optional<String> fault = Optional.empty();
    private String seen;

    /**
     * Reads the file.
     *
     * @param place where the file is: a site may get one of its own while the controller runs
     * @throws IllegalArgumentException with every fault of it
     */
    public MappingInUse(Supplier<Path> place) {
        this.place = place;
        Path file = place.get();
        this.seen = MappingFile.print(file);
        this.mapping = MappingFile.read(file);
    }

    @Override
    public Mapping get() {
        return mapping;
    }

    /** Why the newest edit is not in use. */
    public Optional<String> fault() {
        return fault;
    }

    /** Reads the file again if it was saved. */
    public synchronized void look() {
        Path file = place.get();
        String now = MappingFile.print(file);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            mapping = MappingFile.read(file);
            fault = Optional.empty();
            LOG.info("The mapping {} was saved and is in use.", file);
        } catch (IllegalArgumentException wrong) {
            fault = Optional.of(
                    "The mapping was saved with faults, so the one before stays in use. " + wrong.getMessage());
            LOG.warn("{}", fault.get());
        }
    }
}
