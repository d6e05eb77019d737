package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.entry.Shape;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** @param copies anchors that lie elsewhere; they need not go back to the first entry */
    public ChainCheck(
            Connection connection, KeyRing keys, @Nullable Anchors anchors, List<Anchors> copies, ChainTail tail) {
        this.copies = List.copyOf(copies);
        this.connection = connection;
        this.keys = keys;
        this.anchors = anchors;
        this.tail = tail;
    }

    /** Checks every link and every anchor. */
    public ChainVerdict whole() throws SQLException, IOException {
        ChainVerdict verdict = walk(anchors, Start.BEGINNING);
        for (Anchors copy : copies) {
            ChainVerdict also = verdict.intact() ? walk(copy, Start.BEGINNING) : verdict;
            verdict = also.intact() ? verdict : also;
        }
        return verdict;
    }

    /** Checks what follows the newest anchor, and that nothing is missing at the end. */
    public ChainVerdict newest() throws SQLException, IOException {
        return walk(anchors, newestStart());
    }

    private record Start(long skippedAnchors, long seq) {
        static final Start BEGINNING = new Start(0, 1);
    }

    /** The newest anchor within the chain; the beginning where the anchors go back, as those of a cut chain do. */
    private Start newestStart() throws IOException {
        if (anchors == null) {
            return Start.BEGINNING;
        }
        Start start = Start.BEGINNING;
        long index = 0;
        long farthest = 0;
        try (Stream<Anchor> all = anchors.read()) {
            for (Anchor anchor : (Iterable<Anchor>) all::iterator) {
                if (anchor.seq() < farthest) {
                    return Start.BEGINNING;
                }
                farthest = anchor.seq();
                start = farthest >= 1 && farthest <= tail.last() ? new Start(index, farthest) : start;
                index++;
            }
        }
        return start;
    }

    private ChainVerdict walk(@Nullable Anchors along, Start start) throws SQLException, IOException {
        if (along != null && along.equals(anchors) && lost(along)) {
            return new ChainVerdict.AnchorsLost(along.file());
        }
        if (along != null && strange(along)) {
            return new ChainVerdict.KeyReplaced(keys.current());
        }
        try (AnchorTrail trail = AnchorTrail.of(along, start.skippedAnchors())) {
            Walk walk = new Walk(connection, keys, trail, tail, along);
            ChainVerdict.@Nullable Fault fault = walk.from(start.seq());
            return fault != null ? fault : walk.end(start.seq());
        }
    }

    /** Neither the first row nor the first anchor is of the key that goes by the name in the store. */
    private boolean strange(Anchors along) throws SQLException, IOException {
        try (Stream<Anchor> all = along.read()) {
            if (all.limit(1).noneMatch(first -> keys.has(first.keyId()) && !first.genuine(keys))) {
                return false;
            }
        }
        for (Shape shape : Shape.all()) {
            for (ChainLink link : ChainRows.between(connection, shape, 1, 1)) {
                return keys.has(link.keyId()) && !link.sealedAt(1, keys);
            }
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
