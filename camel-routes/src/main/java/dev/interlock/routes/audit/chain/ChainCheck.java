package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain and stops at the first thing that is not as it was written. Memory does not grow with the
 * chain.
 */
public final class ChainCheck {
    private final Connection connection;
    private final KeyRing keys;
    private final @Nullable Anchors anchors;
    private final List<Anchors> copies;
    private final ChainTail tail;
    private final ChainBase base;

    /** @param copies anchors that lie elsewhere; they need not go back to the first entry */
    public ChainCheck(
            Connection connection, KeyRing keys, @Nullable Anchors anchors, List<Anchors> copies, ChainTail tail)
            throws SQLException {
        this.copies = List.copyOf(copies);
        this.connection = connection;
        this.keys = keys;
        this.anchors = anchors;
        this.tail = tail;
        this.base = ChainBase.read(connection);
    }

    /** Where the entries in the database begin. */
    public ChainBase base() {
        return base;
    }

    /** Checks every link in the database and every anchor of one. */
    public ChainVerdict whole() throws SQLException, IOException {
        return along(each -> walk(each, 0));
    }

    /**
     * Checks every link and every anchor from the first entry on.
     *
     * @param archived the links up to the base
     * @param anchored the anchors that went with them
     */
    public ChainVerdict wholeWith(ChainLinks archived, List<Anchor> anchored) throws SQLException, IOException {
        ChainLinks database = ChainRows.in(connection);
        long last = base.head().seq();
        ChainLinks both = (first, end) -> {
            List<ChainLink> links = new ArrayList<>(archived.between(first, Math.min(end, last)));
            if (end > last) {
                links.addAll(database.between(Math.max(first, last + 1), end));
            }
            return links;
        };
        return along(each -> {
            Optional<ChainVerdict> useless = useless(each);
            if (useless.isPresent()) {
                return useless.get();
            }
            boolean own = each != null && each.equals(anchors);
            try (Stream<Anchor> kept = read(each);
                    AnchorTrail trail = AnchorTrail.of(own ? joined(anchored, kept, last) : kept)) {
                Walk walk = new Walk(connection, both, keys, trail, tail, each);
                ChainVerdict.@Nullable Fault fault = walk.behind(new Head(0, ChainLink.GENESIS));
                return fault != null ? fault : walk.end(1, new ChainVerdict.Archived(last, true));
            }
        });
    }

    /** Checks what follows the newest anchor, and that nothing is missing at the end. */
    public ChainVerdict newest() throws SQLException, IOException {
        return walk(anchors, newestAnchored());
    }

    private interface Check {
        ChainVerdict along(@Nullable Anchors anchors) throws SQLException, IOException;
    }

    private ChainVerdict along(Check check) throws SQLException, IOException {
        ChainVerdict verdict = check.along(anchors);
        for (Anchors copy : copies) {
            ChainVerdict also = verdict.intact() ? check.along(copy) : verdict;
            verdict = also.intact() ? verdict : also;
        }
        return verdict instanceof ChainVerdict.Intact intact ? intact.without(absent()) : verdict;
    }

    private List<Path> absent() {
        return copies.stream().filter(copy -> !copy.exist()).map(Anchors::file).toList();
    }

    /** That of the empty chain, those that went with archives, and those that stayed. */
    private static Stream<Anchor> joined(List<Anchor> anchored, Stream<Anchor> kept, long last) {
        List<Anchor> rest = kept.toList();
        return Stream.of(
                        rest.stream().limit(1),
                        anchored.stream(),
                        rest.stream().skip(1).filter(anchor -> anchor.seq() > last))
                .flatMap(each -> each);
    }

    /** The place of the newest anchor within the chain; 0 where the anchors go back, as those of a cut chain do. */
    private long newestAnchored() throws IOException {
        long newest = 0;
        long farthest = 0;
        try (Stream<Anchor> all = read(anchors)) {
            for (Anchor anchor : (Iterable<Anchor>) all::iterator) {
                if (anchor.seq() < farthest) {
                    return 0;
                }
                farthest = anchor.seq();
                newest = farthest > base.head().seq() && farthest <= tail.last() ? farthest : newest;
            }
        }
        return newest;
    }

    /** @param midway where to begin in the midst of it; 0 for the beginning of what is in the database */
    private ChainVerdict walk(@Nullable Anchors along, long midway) throws SQLException, IOException {
        Optional<ChainVerdict> useless = useless(along);
        if (useless.isPresent()) {
            return useless.get();
        }
        try (AnchorTrail trail = AnchorTrail.of(read(along))) {
            Walk walk = new Walk(connection, ChainRows.in(connection), keys, trail, tail, along);
            long leftOver = base.isLeftOver() ? base.first() : 0;
            long from = midway > 0 ? midway : leftOver;
            ChainVerdict.@Nullable Fault fault = from > 0 ? walk.midway(from) : walk.behind(base.head());
            return fault != null
                    ? fault
                    : walk.end(
                            from > 0 ? from : base.head().seq() + 1,
                            new ChainVerdict.Archived(base.head().seq(), false));
        }
    }

    private static Stream<Anchor> read(@Nullable Anchors anchors) throws IOException {
        return anchors == null ? Stream.empty() : anchors.read();
    }

    /** Why nothing can be checked along these anchors, or by what the table of archives says. */
    private Optional<ChainVerdict> useless(@Nullable Anchors along) throws SQLException, IOException {
        if (along != null && along.equals(anchors) && lost(along)) {
            return Optional.of(new ChainVerdict.AnchorsLost(along.file()));
        }
        if (along != null && strange(along)) {
            return Optional.of(new ChainVerdict.KeyReplaced(keys.current()));
        }
        return base.vouching()
                .filter(link -> base.isForged(keys))
                .map(link -> keys.has(link.keyId())
                        ? new ChainVerdict.Edited(link.seq(), link.shape().table())
                        : new ChainVerdict.KeyMissing(link.seq(), link.keyId()));
    }

    /** Neither the first row nor the first anchor is of the key that goes by the name in the store. */
    private boolean strange(Anchors along) throws SQLException, IOException {
        try (Stream<Anchor> all = along.read()) {
            if (all.limit(1).noneMatch(first -> keys.has(first.keyId()) && !first.genuine(keys))) {
                return false;
            }
        }
        for (ChainLink link : ChainRows.in(connection).between(base.first(), base.first())) {
            return keys.has(link.keyId()) && !link.sealedAt(link.seq(), keys);
        }
        return false;
    }

    private boolean lost(Anchors anchors) throws IOException {
        if (tail.head().seq() == 0 && tail.last() == 0) {
            return false;
        }
        try (Stream<Anchor> all = anchors.read()) {
            List<Anchor> first = all.limit(1).toList();
            return first.isEmpty() || first.get(0).seq() != 0;
        }
    }
}
