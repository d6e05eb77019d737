package dev.interlock.routes.audit;

import dev.interlock.routes.audit.archive.ArchiveFile;
import dev.interlock.routes.audit.archive.ArchiveWriter;
import dev.interlock.routes.audit.archive.ArchivingRefused;
import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.ChainRows;
import dev.interlock.routes.audit.chain.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Writes one archive: aside at first, and under its name when the disk has it and it was read again. */
final class Archiving {
    private static final int PAGE = 500;

    private final Audit audit;
    private final Head from;

    Archiving(Audit audit, Head from) {
        this.audit = audit;
        this.from = from;
    }

    /**
     * Writes the entries behind the head up to a place.
     *
     * @throws ArchivingRefused the chain does not hold, or another chain has a file of this name there
     */
    ArchiveFile upTo(long last, Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(aside, last);
            ArchiveFile written = ArchiveFile.read(aside);
            if (Files.exists(file) && !isSame(written, file)) {
                throw new ArchivingRefused(
                        "%s is there already, with other entries. Move it away, or name another folder in audit.archive."
                                .formatted(file));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            reachDisk(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return new ArchiveFile(file, written.from(), written.to(), written.sha256(), written.anchors());
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A process that was killed before the chain said so has left it. */
    private static boolean isSame(ArchiveFile written, Path file) {
        try {
            ArchiveFile there = ArchiveFile.read(file);
            return there.from().equals(written.from()) && there.to().equals(written.to());
        } catch (IOException useless) {
            return false;
        }
    }

    private void write(Path aside, long last) throws IOException {
        List<Anchor> anchors = new ArrayList<>(audit.anchorsBetween(from.seq(), last));
        try (ArchiveWriter writer = new ArchiveWriter(aside, from)) {
            for (long first = from.seq() + 1; first <= last; first += PAGE) {
                for (ChainLink link : page(first, Math.min(first + PAGE - 1, last))) {
                    require(link, writer.head());
                    writer.add(link);
                    while (!anchors.isEmpty() && anchors.get(0).seq() <= link.seq()) {
                        writer.add(anchors.remove(0));
                    }
                }
            }
            if (writer.head().seq() != last) {
                throw ArchivingRefused.broken(writer.head().seq() + 1);
            }
            writer.end();
        }
    }

    private List<ChainLink> page(long first, long last) {
        return audit.reading("read what is archived", open -> {
            try {
                return ChainRows.in(open).between(first, last).stream()
                        .sorted(Comparator.comparingLong(ChainLink::seq))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What does not hold stays where it is, for whoever looks into it. */
    private void require(ChainLink link, Head head) {
        boolean next = link.seq() == head.seq() + 1 && link.prevHash().equals(head.hash());
        if (!next || !link.sealedAt(link.seq(), audit.keys())) {
            throw ArchivingRefused.broken(head.seq() + 1);
        }
    }

    private static void reachDisk(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
