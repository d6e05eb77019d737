package dev.interlock.routes.audit;

import dev.interlock.routes.audit.archive.ArchiveShelf;
import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.Anchors;
import dev.interlock.routes.audit.chain.ChainCheck;
import dev.interlock.routes.audit.chain.ChainTail;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.routes.audit.entry.ArchiveEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The audit of one controller: one writer, many readers. Safe for use by several threads. */
public final class Audit implements AutoCloseable {
    private final AuditSettings settings;
    private final KeyRing keys;
    private final AuditDatabase database;
    private final Writer writer;
    private final Writer beside;
    private final @Nullable Anchors anchors;
    private final AnchorsElsewhere elsewhere;
    private final Anchoring anchoring;
    private final ChainVerdict foundOnOpen;
    private final ReadWriteLock deleting = new ReentrantReadWriteLock();

    private Audit(AuditSettings settings, KeyRing keys, InstantSource clock) throws SQLException, IOException {
        this.settings = settings;
        this.keys = keys;
        this.database = new AuditDatabase(settings);
        database.migrate();
        this.writer = new Writer(database, keys);
        this.beside = new Writer(database, keys);
        this.anchors = settings.anchors() == null ? null : new Anchors(settings.anchors(), keys);
        this.elsewhere = new AnchorsElsewhere(settings.elsewhere(), keys);
        this.anchoring = new Anchoring(anchors, elsewhere, settings, clock, this::reachDisk);
        this.foundOnOpen = check(Extent.NEWEST, List.of(), Optional.empty());
        anchoring.begin(tail().head());
        announce(null);
    }

    private enum Extent {
        NEWEST,
        WHOLE
    }

    /**
     * Opens the audit, creating what is missing. Time comes from the clock, which decides only when anchors are due.
     *
     * @throws AuditHeld another process has it open
     * @throws AuditUnavailable it cannot be opened
     */
    public static Audit open(AuditSettings settings, InstantSource clock) {
        try {
            return new Audit(settings, keys(settings), clock);
        } catch (SQLException | IOException e) {
            throw new AuditUnavailable(unopened(settings, e), e);
        }
    }

    private static String unopened(AuditSettings settings, Exception why) {
        return settings.file()
                .filter(file -> why instanceof SQLException)
                .map(file ->
                        "The audit '%s.mv.db' cannot be opened: it is damaged, or no database. Put a copy of it back, or move it away to begin a new one."
                                .formatted(file))
                .orElseGet(() -> "The audit at %s cannot be opened: %s".formatted(settings.url(), why.getMessage()));
    }

    private static KeyRing keys(AuditSettings settings) throws IOException {
        Path store = settings.keyStore();
        if (store == null) {
            return KeyRing.ephemeral("audit");
        }
        Files.createDirectories(store.toAbsolutePath().getParent());
        return KeyRing.open(store, "audit");
    }

    /**
     * Appends entries in one transaction and returns after it was committed.
     *
     * @throws AuditUnavailable nothing was acknowledged; a later call tries again
     */
    public synchronized Receipt append(List<? extends Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to append. Give at least one entry.");
        }
        Head head = writer.append(entries);
        anchoring.ifDue(head);
        return new Receipt(head.seq() - entries.size() + 1, head.seq(), head.hash());
    }

    /**
     * Appends entries and remembers texts under their names, all in one transaction.
     *
     * @throws AuditUnavailable nothing was acknowledged; a later call tries again
     */
    public void append(List<? extends Entry> entries, Map<String, String> states, Instant at) {
        append(entries, states, List.of(), at);
    }

    /**
     * Appends entries, remembers texts under their names and keeps alerts, all in one transaction.
     *
     * @throws AuditUnavailable nothing was acknowledged; a later call tries again
     */
    public synchronized void append(
            List<? extends Entry> entries, Map<String, String> states, List<KeptAlert> alerts, Instant at) {
        anchoring.ifDue(writer.append(entries, states, alerts, at));
    }

    /** The alerts that are kept, in the order in which they were. */
    public List<String> alerts() {
        return writer.inTransaction("load the alerts", AlertRows::load);
    }

    /** Keeps what could not be used, beside the chain. */
    public void bury(List<DeadLetter> letters) {
        writer.inTransaction("keep dead letters", open -> DeadLetterRows.insert(open, letters));
    }

    /** Remembers a text under a name over restarts; the last one wins. */
    public void save(String name, Instant at, String body) {
        writer.inTransaction("save '%s'".formatted(name), open -> StateRows.save(open, name, at, body));
    }

    /** The text last saved under a name. */
    public Optional<String> load(String name) {
        return writer.inTransaction("load '%s'".formatted(name), open -> StateRows.load(open, name));
    }

    /**
     * Counts the starts of controllers on this audit, from 1, and gives no number twice. Whoever took it over before appends
     * nothing from now on: a controller that was frozen does not know that it has been replaced.
     */
    public synchronized long takeOver(Instant at) {
        return writer.takeOver(at);
    }

    /**
     * Work in one transaction on the tables beside the chain, on a connection of its own: the chain does not wait for it.
     *
     * @param what ends the sentence "The audit could not"
     * @throws AuditUnavailable nothing of it was done
     */
    public <T> T beside(String what, Function<Handle, T> work) {
        return beside.inTransaction(what, open -> with(open, work));
    }

    /** Reads the tables beside the chain, and changes nothing of them. */
    public <T> T look(String what, Function<Handle, T> work) {
        return beside.reading(what, open -> with(open, work));
    }

    /**
     * Reads the tables beside the chain for somebody who asks, which nobody who writes waits for.
     *
     * @throws AuditUnavailable it cannot be read
     */
    public <T> T show(String what, Function<Handle, T> work) {
        try (Connection reader = database.readers().getConnection()) {
            return with(reader, work);
        } catch (SQLException e) {
            throw new AuditUnavailable("The audit could not %s: %s.".formatted(what, e.getMessage()), e);
        }
    }

    private static <T> T with(Connection open, Function<Handle, T> work) throws SQLException {
        Jdbi jdbi = Jdbi.create(open);
        // the transaction is the writer's
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    /** What the record says. */
    public AuditReader reader() {
        return new AuditReader(() -> database.readers().getConnection());
    }

    /** Checks the whole chain against its keys and its anchors. Appending goes on meanwhile. */
    public ChainVerdict verify() {
        return verify(List.of());
    }

    /**
     * The same, and against anchors that others have kept.
     *
     * @param kept files with anchors in their lines, such as what a syslog wrote
     */
    public ChainVerdict verify(List<Path> kept) {
        return verify(kept, Optional.empty());
    }

    /**
     * The same, and with what lies in archives.
     *
     * @param archives the folder with every archive from the first entry on; without it only what is in the database is checked
     */
    public ChainVerdict verify(List<Path> kept, Optional<Path> archives) {
        deleting.readLock().lock();
        try {
            return check(Extent.WHOLE, kept, archives);
        } catch (SQLException | IOException e) {
            throw new AuditUnavailable("The audit could not be verified: " + e.getMessage(), e);
        } finally {
            deleting.readLock().unlock();
        }
    }

    /** Work on the database that takes away what an archive holds; a check of the chain does not see half of it. */
    <T> T deleting(Writer.Work<T> work) {
        deleting.writeLock().lock();
        try {
            return beside.inTransaction("delete what is archived", work);
        } finally {
            deleting.writeLock().unlock();
        }
    }

    /** Reads the tables on the connection beside the chain. */
    <T> T reading(String what, Writer.Work<T> work) {
        return beside.reading(what, work);
    }

    KeyRing keys() {
        return keys;
    }

    /** The anchors between two places, the second one included. */
    List<Anchor> anchorsBetween(long after, long last) throws IOException {
        if (anchors == null) {
            return List.of();
        }
        try (Stream<Anchor> all = anchors.read()) {
            return all.filter(anchor -> anchor.seq() > after && anchor.seq() <= last)
                    .toList();
        }
    }

    /**
     * Anchors the head as it is.
     *
     * @return whether the newest entry is anchored now; always where nothing is to be
     */
    synchronized boolean anchor() {
        anchoring.now(tail().head());
        return anchoring.ownTrouble().isEmpty();
    }

    /** Takes the anchors of archived entries out of the file beside the database; the archives have them. */
    synchronized void anchorsBehind(long seq) throws IOException {
        if (anchors != null) {
            anchors.keepBehind(seq);
        }
    }

    /** What the check of the newest entries found when the audit was opened. */
    public ChainVerdict foundOnOpen() {
        return foundOnOpen;
    }

    /** Writes the chain's head outside the database if that is due; to be called now and then while nothing happens. */
    public synchronized void anchorIfDue() {
        anchoring.ifDue(tail().head());
    }

    /** Why it cannot be written, or its last anchor could not, until that succeeds. Never waits for a write. */
    public Optional<String> trouble() {
        return writer.trouble().or(anchoring::trouble);
    }

    /** Leaves a note for other processes of where this one answers over HTTP. */
    public void announce(@Nullable String address) {
        settings.file().ifPresent(file -> {
            try {
                Holder.thisProcess(address).leaveNote(file);
            } catch (IOException e) {
                throw new AuditUnavailable("No note could be left beside %s: %s".formatted(file, e.getMessage()), e);
            }
        });
    }

    private ChainVerdict check(Extent extent, List<Path> kept, Optional<Path> archives)
            throws SQLException, IOException {
        ChainTail tail = tail();
        List<Anchors> copies = new ArrayList<>(elsewhere.readable());
        kept.forEach(file -> copies.add(new Anchors(file, keys)));
        try (Connection reader = database.readers().getConnection()) {
            ChainCheck check = new ChainCheck(reader, keys, anchors, copies, tail);
            if (extent == Extent.NEWEST) {
                return check.newest();
            }
            return archives.isPresent() ? withArchives(check, archives.get()) : check.whole();
        }
    }

    private ChainVerdict withArchives(ChainCheck check, Path folder) throws SQLException, IOException {
        try (ArchiveShelf shelf = new ArchiveShelf(folder)) {
            Optional<ChainVerdict.Fault> fault =
                    shelf.faultUpTo(check.base().head().seq());
            if (fault.isPresent()) {
                return fault.get();
            }
            ChainVerdict verdict = check.wholeWith(shelf, shelf.anchors());
            reader().newest(ArchiveEntry.class, Integer.MAX_VALUE).forEach(shelf::learn);
            return verdict.intact()
                    ? shelf.stranger().map(ChainVerdict.class::cast).orElse(verdict)
                    : verdict;
        }
    }

    private synchronized ChainTail tail() {
        return writer.inTransaction("read where the chain ends", ChainTail::read);
    }

    private void reachDisk() {
        if (settings.isH2()) {
            writer.run("CHECKPOINT SYNC");
        }
    }

    @Override
    public synchronized void close() {
        try {
            anchoring.now(tail().head());
        } catch (AuditUnavailable unanchored) {
            // What was committed is kept; the anchor is written when the audit is next open.
        } finally {
            elsewhere.close();
            database.close();
            beside.close();
            writer.close();
            database.forget();
            settings.file().ifPresent(Audit::removeNote);
        }
    }

    private static void removeNote(Path file) {
        try {
            Holder.removeNote(file);
        } catch (IOException harmless) {
            // The next holder overwrites it.
        }
    }
}
