package dev.interlock.routes.alerts;

import java.time.Duration;
import java.util.Optional;

/** What came of sending one message: what the receiver said, in one line and without secrets. */
sealed interface Reception {
    String said();

    /** It has it. */
    record Taken(String said) implements Reception {}

    /**
     * It may take it later.
     *
     * @param away how long it asks to be left alone
     */
    record Failed(String said, Optional<Duration> away) implements Reception {}

    /** It will never take it. */
    record Refused(String said) implements Reception {}
}
