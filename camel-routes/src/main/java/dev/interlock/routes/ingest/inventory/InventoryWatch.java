package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the file of the inventory was saved, appeared or is gone, and tells the roster, once two looks in a row
 * found the same: whoever saves may write it bit by bit. Thread-safe.
 */
public final class InventoryWatch {
    private final Roster roster;
    private final Absentees absentees;
    private final Supplier<DeviceKinds> kinds;
    private DeviceKinds known;
    private final Set<String> actuators;
    private final @Nullable Path file;
    private byte @Nullable [] seen;
    private byte @Nullable [] before;

    /**
     * Begins with what the roster began with.
     *
     * @param listing a given inventory is never read again
     * @param kinds the kinds of device that there are; with others the file is read again
     */
    public InventoryWatch(Roster roster, InventorySource listing, Supplier<DeviceKinds> kinds, Absentees absentees) {
        this.kinds = kinds;
        this.known = kinds.get();
        this.roster = roster;
        this.absentees = absentees;
        this.file = listing instanceof InventorySource.Filed filed ? filed.file() : null;
        this.actuators = listing instanceof InventorySource.Filed filed ? filed.actuators() : Set.of();
        this.seen = file == null ? null : content(file);
        this.before = seen;
    }

    /** Looks once. */
    public synchronized void look() {
        lookAtFile();
        absentees.look();
    }

    private void lookAtFile() {
        if (file == null) {
            return;
        }
        byte[] now = content(file);
        boolean settled = Arrays.equals(now, before);
        before = now;
        DeviceKinds declared = kinds.get();
        boolean others = !declared.equals(known);
        if (!settled || (Arrays.equals(now, seen) && !others)) {
            return;
        }
        known = declared;
        boolean gone = now == null && seen != null;
        seen = now;
        if (gone) {
            roster.discover();
        } else if (now != null) {
            roster.list(
                    InventoryFile.told(file, declared, actuators), others ? "other kinds of device" : "a saved file");
        }
    }

    private static byte @Nullable [] content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
