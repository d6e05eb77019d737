package dev.interlock.routes.audit.archive;

import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.ChainLinks;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.chain.ChainVerdict.ArchiveChanged;
import dev.interlock.routes.audit.chain.ChainVerdict.ArchiveMissing;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.entry.ArchiveEntry;
import dev.interlock.routes.audit.entry.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The archives of one chain in a folder, one after the other. Links are read as a walk asks for them, so that memory does not grow with
 * them.
 */
public final class ArchiveShelf implements ChainLinks, AutoCloseable {
    private final Path folder;
    private final List<ArchiveFile> files = new ArrayList<>();
    /** By the place each begins with, what the chain itself says about the files. */
    private final Map<Long, ArchiveEntry> vouched = new HashMap<>();

    private int opened;
    private ArchiveFile.@Nullable Reading reading;
    private @Nullable ChainLink ahead;

    public ArchiveShelf(Path folder) {
        this.folder = folder;
    }

    /** Looks the files through from the first entry to an end of the chain; the first that is missing or useless. */
    public Optional<ChainVerdict.Fault> faultUpTo(long last) throws IOException {
        Map<Long, Path> named = named();
        long next = 1;
        while (next <= last) {
            Path file = named.get(next);
            if (file == null) {
                return Optional.of(new ArchiveMissing(next, nextAfter(next, named, last) - 1, folder));
            }
            Optional<ChainVerdict.Fault> fault = take(file, next);
            if (fault.isPresent()) {
                return fault;
            }
            next = files.get(files.size() - 1).to().seq() + 1;
        }
        return Optional.empty();
    }

    private Optional<ChainVerdict.Fault> take(Path path, long first) {
        try {
            ArchiveFile file = ArchiveFile.read(path);
            if (file.from().seq() != first - 1 || file.to().seq() < first) {
                return Optional.of(new ArchiveChanged(path, first - 1, "holds other entries than its name says"));
            }
            files.add(file);
            return Optional.empty();
        } catch (IOException useless) {
            return Optional.of(new ArchiveChanged(path, first - 1, reason(useless)));
        }
    }

    /** Our own words end a sentence; what others throw is no archive's. */
    private static String reason(IOException useless) {
        String words = String.valueOf(useless.getMessage());
        return words.matches("(does|has|holds|ends) .*") ? words : "cannot be read to its end";
    }

    private static long nextAfter(long place, Map<Long, Path> named, long last) {
        return named.keySet().stream()
                .filter(first -> first > place)
                .min(Long::compare)
                .orElse(last + 1);
    }

    private Map<Long, Path> named() throws IOException {
        Map<Long, Path> named = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(ArchiveFile::isNamed)
                    .forEach(file -> named.put(
                            Long.parseLong(file.getFileName().toString().split("-", -1)[1]), file));
        }
        return named;
    }

    /** The anchors that went with the entries. */
    public List<Anchor> anchors() {
        return files.stream().flatMap(file -> file.anchors().stream()).toList();
    }

    /** Learns what the chain says about its archives, as a walk passes it. */
    public void learn(ArchiveEntry entry) {
        vouched.put(entry.firstSeq(), entry);
    }

    /** The first file that is not the one the chain knows, though every link in it holds. */
    public Optional<ChainVerdict.Fault> stranger() {
        return files.stream()
                .filter(file -> !isVouched(file))
                .map(file -> (ChainVerdict.Fault)
                        new ArchiveChanged(file.path(), file.from().seq(), "is not the file that the chain speaks of"))
                .findFirst();
    }

    private boolean isVouched(ArchiveFile file) {
        return Optional.ofNullable(vouched.get(file.from().seq() + 1))
                .filter(entry -> entry.fileSha256().equals(file.sha256()))
                .filter(entry -> entry.beginsAfter().equals(file.from().hash()))
                .filter(entry -> new Head(entry.lastSeq(), entry.endsWith()).equals(file.to()))
                .isPresent();
    }

    @Override
    public List<ChainLink> between(long first, long last) throws IOException {
        if (first == 1 || (ahead != null && ahead.seq() > first)) {
            rewind();
        }
        List<ChainLink> found = new ArrayList<>();
        for (ChainLink link = peek(); link != null && link.seq() <= last; link = peek()) {
            if (link.seq() >= first) {
                found.add(link);
                if (link.shape().equals(Shape.of(ArchiveEntry.class))) {
                    learn((ArchiveEntry) link.recorded().entry());
                }
            }
            ahead = null;
        }
        return found;
    }

    private void rewind() throws IOException {
        close();
        opened = 0;
        ahead = null;
    }

    private @Nullable ChainLink peek() throws IOException {
        while (ahead == null) {
            if (reading == null) {
                if (opened == files.size()) {
                    return null;
                }
                reading = files.get(opened).links();
                opened++;
            }
            ahead = reading.next().orElse(null);
            if (ahead == null) {
                close();
            }
        }
        return ahead;
    }

    @Override
    public void close() throws IOException {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
