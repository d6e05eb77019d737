package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.chain.ChainVerdict.Archived;
import dev.interlock.routes.audit.chain.ChainVerdict.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, link by link, past the anchors on its way. */
final class Walk {
    private static final int PAGE = 500;

    private final Connection connection;
    private final ChainLinks links;
    private final KeyRing keys;
    private final AnchorTrail trail;
    private final ChainTail tail;
    private final @Nullable Path anchorFile;
    private @Nullable ChainLink previous;
    private String expectedPrev = ChainLink.GENESIS;

    Walk(
            Connection connection,
            ChainLinks links,
            KeyRing keys,
            AnchorTrail trail,
            ChainTail tail,
            @Nullable Anchors anchors) {
        this.connection = connection;
        this.links = links;
        this.keys = keys;
        this.trail = trail;
        this.tail = tail;
        this.anchorFile = anchors == null ? null : anchors.file();
    }

    /** Walks on behind a head to the end; the first fault, or null. */
    @Nullable Fault behind(Head head) throws SQLException, IOException {
        expectedPrev = head.hash();
        trail.passBefore(head.seq());
        Fault fault = anchorsAt(head.seq(), head.hash());
        return fault == null ? from(head.seq() + 1, false) : fault;
    }

    /** Walks to the end from a place whose own link says what it follows. */
    @Nullable Fault midway(long first) throws SQLException, IOException {
        trail.passBefore(first);
        return from(first, true);
    }

    private @Nullable Fault from(long first, boolean midway) throws SQLException, IOException {
        Fault fault = null;
        for (long page = first; fault == null && page <= tail.last(); page += PAGE) {
            fault = page(page, Math.min(page + PAGE - 1, tail.last()), midway && page == first);
        }
        return fault;
    }

    /** What there is to say when every link held. */
    ChainVerdict end(long first, Archived archived) {
        long last = tail.last();
        long known = Math.max(trail.farthest(), tail.head().seq());
        if (known > last) {
            return new ChainVerdict.Truncated(last, known);
        }
        if (tail.head().seq() < last || !tail.head().hash().equals(expectedPrev)) {
            return new ChainVerdict.HeadMoved(tail.head().seq(), last);
        }
        return new ChainVerdict.Intact(Math.max(0, last - first + 1), tail.head(), trail.passed(), archived, List.of());
    }

    private @Nullable Fault page(long first, long last, boolean midway) throws SQLException, IOException {
        NavigableMap<Long, List<ChainLink>> places = places(first, last);
        if (midway && places.containsKey(first)) {
            expectedPrev = places.get(first).get(0).prevHash();
        }
        for (long seq = first; seq <= last; seq++) {
            List<ChainLink> links = places.get(seq);
            if (links == null) {
                return new ChainVerdict.Missing(seq, nextAfter(seq) - 1);
            }
            Fault fault = step(seq, links);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable Fault step(long seq, List<ChainLink> links) throws SQLException {
        ChainLink link = links.get(0);
        if (links.size() > 1) {
            return stranger(seq, links);
        }
        if (!holds(link, seq)) {
            return new Diagnosis(connection, keys, tail, trail.due()).of(link, previous);
        }
        previous = link;
        expectedPrev = link.hash();
        return anchorsAt(seq, link.hash());
    }

    private Fault stranger(long seq, List<ChainLink> links) {
        ChainLink stranger =
                links.stream().filter(link -> !holds(link, seq)).findFirst().orElse(links.get(links.size() - 1));
        return new ChainVerdict.Added(seq, stranger.shape().table());
    }

    private boolean holds(ChainLink link, long seq) {
        return link.prevHash().equals(expectedPrev) && link.sealedAt(seq, keys);
    }

    private @Nullable Fault anchorsAt(long seq, String hash) {
        for (Anchor anchor = trail.due(); anchor != null && anchor.seq() <= seq; anchor = trail.due()) {
            if (!keys.has(anchor.keyId())) {
                return new ChainVerdict.KeyMissing(anchor.seq(), anchor.keyId());
            }
            if (!anchor.genuine(keys)) {
                return new ChainVerdict.AnchorForged(anchor.seq(), Objects.requireNonNull(anchorFile));
            }
            if (anchor.seq() < seq) {
                return new ChainVerdict.Truncated(anchor.seq(), trail.passed());
            }
            if (!anchor.hash().equals(hash)) {
                return new ChainVerdict.Rewritten(trail.passed() + 1, anchor.seq(), true);
            }
            trail.pass();
        }
        return null;
    }

    private NavigableMap<Long, List<ChainLink>> places(long first, long last) throws SQLException, IOException {
        NavigableMap<Long, List<ChainLink>> places = new TreeMap<>();
        for (ChainLink link : links.between(first, last)) {
            places.computeIfAbsent(link.seq(), seq -> new ArrayList<>()).add(link);
        }
        return places;
    }

    private long nextAfter(long seq) throws SQLException, IOException {
        for (long page = seq + 1; page <= tail.last(); page += PAGE) {
            NavigableMap<Long, List<ChainLink>> places = places(page, page + PAGE - 1);
            if (!places.isEmpty()) {
                return places.firstKey();
            }
        }
        return tail.last() + 1;
    }
}
