package dev.interlock.routes.audit.chain;

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
    private final Tail tail;

    public ChainCheck(Connection connection, KeyRing keys, @Nullable Anchors anchors, Tail tail) {
        this.connection = connection;
        this.keys = keys;
        this.anchors = anchors;
        this.tail = tail;
    }

    /** Checks every link and every anchor. */
    public ChainVerdict whole() throws SQLException, IOException {
        return walk(Start.BEGINNING);
    }

    /** Checks what follows the newest anchor, and that nothing is missing at the end. */
    public ChainVerdict newest() throws SQLException, IOException {
        return walk(newestStart());
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

    private ChainVerdict walk(Start start) throws SQLException, IOException {
        if (anchors != null && lost(anchors)) {
            return new ChainVerdict.AnchorsLost(anchors.file());
        }
        try (AnchorTrail trail = AnchorTrail.of(anchors, start.skippedAnchors())) {
            Walk walk = new Walk(connection, keys, trail, tail, anchors);
            ChainVerdict.@Nullable Fault fault = walk.from(start.seq());
            return fault != null ? fault : walk.end(start.seq());
        }
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
