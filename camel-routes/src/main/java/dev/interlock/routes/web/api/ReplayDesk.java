package dev.interlock.routes.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a recording that is played on the page. Safe to call from any thread. */
public interface ReplayDesk {
    Position position();

    void play(boolean on);

    void speed(double times);

    void seek(Instant moment);

    /**
     * Where it is.
     *
     * @param of what was recorded, in words
     * @param from its first moment
     * @param to its last
     * @param at the moment that is shown
     * @param seeking it is on its way to a moment that was chosen
     * @param speed seconds of the recording in a second
     * @param notable moments at which something was decided; no more than a scrubber can show
     * @param fault why it cannot go on; absent in good order
     */
    record Position(
            String of,
            Instant from,
            Instant to,
            Instant at,
            boolean playing,
            boolean seeking,
            double speed,
            List<Instant> notable,
            @Nullable String fault) {
        public Position {
            notable = List.copyOf(notable);
        }
    }
}
