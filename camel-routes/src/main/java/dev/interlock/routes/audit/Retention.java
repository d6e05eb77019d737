package dev.interlock.routes.audit;

import dev.interlock.routes.audit.archive.ArchiveFile;
import dev.interlock.routes.audit.archive.ArchivingRefused;
import dev.interlock.routes.audit.chain.ChainBase;
import dev.interlock.routes.audit.entry.ArchiveEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is older than it has to be out of the database: each day of the chain goes into a file, which is read again, vouched for by an
 * entry of the chain and anchored before a row is deleted. A process that is killed anywhere goes on there at the next call. Safe for use
 * by several threads.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Audit audit;
    private final RetentionSettings settings;
    private final InstantSource clock;
    private final Surplus surplus;
    private volatile @Nullable String trouble;

    public Retention(Audit audit, RetentionSettings settings, InstantSource clock) {
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.surplus = new Surplus(audit);
    }

    /** Archives and deletes what is due; to be called now and then. */
    public synchronized void sweep() {
        try {
            Instant before = clock.instant().minus(settings.kept());
            surplus.letters(settings.kept().isZero() ? Instant.EPOCH : before, settings.letters());
            Path folder = settings.archives();
            if (folder != null) {
                finish(folder);
                while (!settings.kept().isZero() && archived(folder, before)) {
                    finish(folder);
                }
            }
            trouble = null;
        } catch (IOException | AuditUnavailable | ArchivingRefused held) {
            trouble = "What is older than %d days stays in the audit: %s"
                    .formatted(settings.kept().toDays(), words(held));
            LOG.warn(trouble);
        }
    }

    private static String words(Exception held) {
        String message = String.valueOf(held.getMessage());
        return held instanceof IOException
                ? "the archive could not be written (%s). Make room, or name another folder in audit.archive."
                        .formatted(message)
                : message;
    }

    /** Why nothing could be archived last; empty in good order. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** @return whether one more file was written */
    private boolean archived(Path folder, Instant before) throws IOException {
        ChainBase base = audit.reading("read where the chain begins", ChainBase::read);
        long last = audit.reading(
                "read what is old", open -> DueDay.last(open, base.head().seq(), before));
        if (last <= base.head().seq()) {
            return false;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(ArchiveFile.name(base.head().seq() + 1, last));
        ArchiveFile archive = new Archiving(audit, base.head()).upTo(last, file);
        audit.append(List.of(new ArchiveEntry(
                Origin.at(clock.instant()),
                archive.from().seq() + 1,
                archive.to().seq(),
                archive.from().hash(),
                archive.to().hash(),
                String.valueOf(file.getFileName()),
                archive.sha256())));
        LOG.info("Entries {} to {} of the audit went to {}.", archive.from().seq() + 1, last, file);
        return true;
    }

    /** Deletes what lies in an archive, once its place in the chain is anchored and the file is what it was. */
    private void finish(Path folder) throws IOException {
        ChainBase base = audit.reading("read where the chain begins", ChainBase::read);
        if (base.isLeftOver()) {
            require(folder, base);
            if (!audit.anchor()) {
                throw new ArchivingRefused("its head cannot be anchored. Look at 'audit' in /health.");
            }
            surplus.entries(base.first(), base.head().seq());
        }
        if (audit.anchorsBetween(0, base.head().seq()).isEmpty()) {
            return;
        }
        audit.anchorsBehind(base.head().seq());
    }

    private static void require(Path folder, ChainBase base) throws IOException {
        ArchiveEntry entry =
                (ArchiveEntry) base.vouching().orElseThrow().recorded().entry();
        Path file = folder.resolve(entry.file());
        if (!Files.exists(file)) {
            throw new ArchivingRefused("%s is gone before its entries were deleted. Put it back.".formatted(file));
        }
        if (!ArchiveFile.sum(file).equals(entry.fileSha256())) {
            throw new ArchivingRefused(
                    "%s was changed before its entries were deleted. Put the original back.".formatted(file));
        }
    }
}
