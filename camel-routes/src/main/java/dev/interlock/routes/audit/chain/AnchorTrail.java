package dev.interlock.routes.audit.chain;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The anchors still ahead of a walk along the chain. */
final class AnchorTrail implements AutoCloseable {
    private final Stream<Anchor> source;
    private final Iterator<Anchor> rest;
    private @Nullable Anchor due;
    private long passed;

    private AnchorTrail(Stream<Anchor> source) {
        this.source = source;
        this.rest = source.iterator();
        advance();
    }

    static AnchorTrail of(Stream<Anchor> anchors) {
        return new AnchorTrail(anchors);
    }

    /** The next anchor, if there is one. */
    @Nullable Anchor due() {
        return due;
    }

    /** The place of the last anchor that was passed. */
    long passed() {
        return passed;
    }

    void pass() {
        passed = due == null ? passed : due.seq();
        advance();
    }

    /** Leaves out those of what lies before a place: it is in an archive, or was checked before. */
    void passBefore(long seq) {
        while (due != null && due.seq() < seq) {
            advance();
        }
    }

    /** The farthest place that any anchor ahead names. */
    long farthest() {
        long farthest = passed;
        for (; due != null; advance()) {
            farthest = Math.max(farthest, due.seq());
        }
        return farthest;
    }

    private void advance() {
        due = rest.hasNext() ? rest.next() : null;
    }

    @Override
    public void close() {
        source.close();
    }
}
