package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.kind.DeviceKinds;
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
    private final Supplier<DeviceKinds> kinds;
    private DeviceKinds known;
    private volatile Mapping mapping;
    private volatile Optional<String> fault = Optional.empty();
    private String seen;

    /**
     * Reads the file.
     *
     * @param place where the file is: a site may get one of its own while the controller runs
     * @param kinds the kinds of device that there are: they may change too
     * @throws IllegalArgumentException with every fault of it
     */
    public MappingInUse(Supplier<Path> place, Supplier<DeviceKinds> kinds) {
        this.place = place;
        this.kinds = kinds;
        this.known = kinds.get();
        Path file = place.get();
        this.seen = MappingFile.print(file);
        this.mapping = MappingFile.read(file, known);
    }

    @Override
    public Mapping get() {
        return mapping;
    }

    /** Why the newest edit is not in use. */
    public Optional<String> fault() {
        return fault;
    }

    /** Reads the file again if it was saved, or if the kinds of device are others. */
    public synchronized void look() {
        Path file = place.get();
        String now = MappingFile.print(file);
        DeviceKinds declared = kinds.get();
        if (now.equals(seen) && declared.equals(known)) {
            return;
        }
        seen = now;
        known = declared;
        try {
            mapping = MappingFile.read(file, declared);
            fault = Optional.empty();
            LOG.info("The mapping {} was saved and is in use.", file);
        } catch (IllegalArgumentException wrong) {
            fault = Optional.of(
                    "The mapping was saved with faults, so the one before stays in use. " + wrong.getMessage());
            LOG.warn("{}", fault.get());
        }
    }
}
