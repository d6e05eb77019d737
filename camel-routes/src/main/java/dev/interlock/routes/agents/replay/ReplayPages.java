package dev.interlock.routes.agents.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The maps of a replay store in H2's MVStore, a log-structured file whose chunks carry checksums: after a crash it is as
 * it was at the last commit. A store that broke is opened anew with the next call.
 */
final class ReplayPages implements AutoCloseable {
    /** Chunks with fewer live pages are written together. */
    private static final int FULL_ENOUGH_PERCENT = 50;

    /** A commit writes whole pages, so small ones keep it short. */
    private static final int PAGE_BYTES = 2_048;

    /** Closing may take so long to make the file smaller. */
    private static final int TIDYING_MILLIS = 100;

    private static final int WRITTEN_TOGETHER_BYTES = 1 << 20;

    private final @Nullable Path file;
    private @Nullable MVStore store;

    private ReplayPages(@Nullable Path file) {
        this.file = file;
    }

    static ReplayPages in(Path file) {
        ReplayPages pages = new ReplayPages(file);
        pages.store();
        return pages;
    }

    static ReplayPages inMemory() {
        return new ReplayPages(null);
    }

    /** Single values by name. */
    Map<String, String> marks() {
        return map("marks");
    }

    /** When each nonce may be forgotten, in epoch milliseconds. */
    Map<String, Long> nonces() {
        return map("nonces");
    }

    /** Effects by name, as JSON. */
    Map<String, String> effects() {
        return map("effects");
    }

    /** Changes the maps; the change has reached the disk when this returns, or nothing of it counts. */
    <T> T write(Supplier<T> change) {
        return changed(change, file != null);
    }

    /** Changes the maps; the change survives the process, and reaches the disk with the next {@link #write}. */
    <T> T writeSoon(Supplier<T> change) {
        return changed(change, false);
    }

    private <T> T changed(Supplier<T> change, boolean toDisk) {
        MVStore open = store();
        try {
            T result = change.get();
            open.commit();
            if (toDisk) {
                open.sync();
            }
            return result;
        } catch (MVStoreException | IllegalStateException broken) {
            abandon();
            throw unavailable(broken);
        }
    }

    void tidy() {
        if (file != null) {
            store().compact(FULL_ENOUGH_PERCENT, WRITTEN_TOGETHER_BYTES);
        }
    }

    private <V> MVMap<String, V> map(String name) {
        return store().openMap(name);
    }

    private MVStore store() {
        MVStore open = store;
        if (open == null || open.isClosed()) {
            open = open();
            store = open;
        }
        return open;
    }

    private MVStore open() {
        try {
            MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().pageSplitSize(PAGE_BYTES);
            if (file != null) {
                Files.createDirectories(file.toAbsolutePath().getParent(), ownerOnly());
                builder.fileName(file.toString());
            }
            return builder.open();
        } catch (MVStoreException | IOException broken) {
            throw unavailable(broken);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    private StoreUnavailable unavailable(Exception broken) {
        String message = String.valueOf(broken.getMessage()).replaceFirst(" \\[[0-9./]+]$", "");
        return new StoreUnavailable(
                "The agent's store %s cannot be used (%s). Check its disk, and that no other process has it open."
                        .formatted(file, message),
                broken);
    }

    private void abandon() {
        MVStore broken = store;
        store = null;
        if (broken != null) {
            broken.closeImmediately();
        }
    }

    @Override
    public void close() {
        MVStore open = store;
        store = null;
        if (open != null) {
            open.close(TIDYING_MILLIS);
        }
    }
}
