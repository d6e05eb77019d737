package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.mapping.Fold;
import dev.interlock.routes.ingest.mapping.SeriesProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A value of one metric, and how it stands to another of the same metric: a line further up in the mapping counts while it
 * has a value; of one line the newest counts, and at the same time the more dangerous one; or all together make one value.
 */
record Measurement(double value, Instant at, int rank, Optional<Fold> combine, Fold worst) {
    /** Series of one device may come from exporters that are scraped one after the other, each minute. */
    static final Duration TOGETHER = Duration.ofSeconds(75);

    static Measurement of(SeriesProduct product, double value, Instant at) {
        return new Measurement(value, at, product.rank(), product.combine(), product.worst());
    }

    /** What counts of this and another series on one page. */
    Measurement and(Measurement other) {
        return combine.isPresent() && rank == other.rank && isTogetherWith(other)
                ? new Measurement(combine.get().of(value, other.value), later(other), rank, combine, worst)
                : or(other);
    }

    /** Which of the two counts. */
    Measurement or(Measurement other) {
        if (rank != other.rank && isTogetherWith(other)) {
            return rank < other.rank ? this : other;
        }
        if (!at.equals(other.at)) {
            return at.isAfter(other.at) ? this : other;
        }
        return Double.compare(worst.of(value, other.value), value) == 0 ? this : other;
    }

    boolean isTogetherWith(Measurement other) {
        return !isTooOldAt(other.at) && !other.isTooOldAt(at);
    }

    /** Too old to stand in one sample with what was measured then. */
    boolean isTooOldAt(Instant newest) {
        return at.plus(TOGETHER).isBefore(newest);
    }

    /** The sum of both; of it nothing counts more than of them. */
    Measurement plus(Measurement other) {
        return new Measurement(value + other.value, later(other), rank, combine, worst);
    }

    /** Another value in its place. */
    Measurement as(double other) {
        return new Measurement(other, at, rank, combine, worst);
    }

    private Instant later(Measurement other) {
        return at.isAfter(other.at) ? at : other.at;
    }
}
