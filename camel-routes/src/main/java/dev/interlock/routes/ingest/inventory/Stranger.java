package dev.interlock.routes.ingest.inventory;

import dev.interlock.routes.ingest.mapping.Sighting;
import java.time.Instant;

/**
 * A device that reports and is in no file.
 *
 * @param pages on how many answers of a source it was
 */
public record Stranger(Sighting latest, Instant first, Instant last, long pages) {
    Stranger again(Sighting sighting, Instant now) {
        return new Stranger(sighting, first, now, pages + 1);
    }
}
