package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.chain.ChainVerdict.Fault;
import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Says what was done to a link that does not hold. */
final class Diagnosis {
    private final Connection connection;
    private final KeyRing keys;
    private final ChainTail tail;
    private final @Nullable Anchor ahead;

    Diagnosis(Connection connection, KeyRing keys, ChainTail tail, @Nullable Anchor ahead) {
        this.connection = connection;
        this.keys = keys;
        this.tail = tail;
        this.ahead = ahead;
    }

    Fault of(ChainLink link, @Nullable ChainLink previous) throws SQLException {
        if (link.computed(keys).isEmpty()) {
            return new ChainVerdict.KeyMissing(link.seq(), link.keyId());
        }
        if (link.sealedAt(link.seq(), keys) && previous != null) {
            return new ChainVerdict.Edited(previous.seq(), previous.shape().table());
        }
        OptionalLong writtenAs = writtenAs(link);
        if (writtenAs.isPresent()) {
            return new ChainVerdict.Reordered(link.seq(), link.shape().table(), writtenAs.getAsLong());
        }
        if (link.seq() > tail.head().seq()) {
            return new ChainVerdict.Added(link.seq(), link.shape().table());
        }
        return otherThanAnchored(link.seq())
                ? new ChainVerdict.Rewritten(link.seq(), ahead == null ? 0 : ahead.seq(), false)
                : new ChainVerdict.Edited(link.seq(), link.shape().table());
    }

    /** The place for which its hash is right. Trying them all costs a microsecond or two each, and happens once. */
    private OptionalLong writtenAs(ChainLink link) {
        return LongStream.rangeClosed(1, Math.max(tail.last(), tail.head().seq()))
                .filter(place -> place != link.seq() && link.sealedAt(place, keys))
                .findFirst();
    }

    /** A single edit leaves later hashes as they were anchored; a rewritten chain does not. */
    private boolean otherThanAnchored(long seq) throws SQLException {
        if (ahead == null || ahead.seq() <= seq || !ahead.genuine(keys)) {
            return false;
        }
        for (Shape shape : Shape.all()) {
            List<ChainLink> anchored = ChainRows.between(connection, shape, ahead.seq(), ahead.seq());
            if (!anchored.isEmpty()) {
                return !anchored.get(0).hash().equals(ahead.hash());
            }
        }
        return false;
    }
}
