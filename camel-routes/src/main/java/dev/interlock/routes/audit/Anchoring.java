package dev.interlock.routes.audit;

import dev.interlock.routes.audit.chain.Anchors;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the head is written outside the database: after so many entries, after so long, and at the end. */
final class Anchoring {
    private final @Nullable Anchors anchors;
    private final AnchorsElsewhere elsewhere;
    private final AuditSettings settings;
    private final InstantSource clock;
    private final Runnable reachDisk;
    private long anchored;
    private Instant anchoredAt;
    private volatile @Nullable String trouble;

    /**
     * @param reachDisk makes the database's commits survive a loss of power, so that no anchor promises more than the
     *     disk has
     */
    Anchoring(
            @Nullable Anchors anchors,
            AnchorsElsewhere elsewhere,
            AuditSettings settings,
            InstantSource clock,
            Runnable reachDisk)
            throws IOException {
        this.elsewhere = elsewhere;
        this.anchors = anchors;
        this.settings = settings;
        this.clock = clock;
        this.reachDisk = reachDisk;
        this.anchoredAt = clock.instant();
        this.anchored = anchors == null ? -1 : anchors.farthest();
    }

    /** Anchors the head where nothing was anchored yet. */
    void begin(Head head) {
        if (anchored < 0) {
            now(head);
        }
    }

    void ifDue(Head head) {
        boolean many = head.seq() - anchored >= settings.anchorEvery();
        boolean late = Duration.between(anchoredAt, clock.instant()).compareTo(settings.anchorAfter()) >= 0;
        if (many || late) {
            now(head);
        }
    }

    /**
     * Writes the head down unless an anchor is as far already: anchors never go back, even if the chain was cut. A
     * failure is remembered and does not undo what was committed.
     */
    void now(Head head) {
        if (anchors == null || head.seq() <= anchored) {
            return;
        }
        try {
            reachDisk.run();
            elsewhere.add(anchors.add(head, clock.instant()));
            anchored = head.seq();
            anchoredAt = clock.instant();
            trouble = null;
        } catch (IOException | AuditUnavailable e) {
            trouble = "The audit's head could not be anchored in %s: %s.".formatted(anchors.file(), e.getMessage());
        }
    }

    /** Why the file beside the database could not be written last. */
    Optional<String> ownTrouble() {
        return Optional.ofNullable(trouble);
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble).or(elsewhere::trouble);
    }
}
