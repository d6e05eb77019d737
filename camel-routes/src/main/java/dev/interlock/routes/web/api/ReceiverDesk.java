package dev.interlock.routes.web.api;

import dev.interlock.routes.alerts.ReceiverStanding;
import dev.interlock.routes.alerts.TestAlert;
import dev.interlock.routes.alerts.silence.Silences;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Those who are told of alerts.
 *
 * @param standings how each stands
 * @param test tells some of them, all where none is named, something to see whether they hear; and who asked for it
 * @param silences what they are not told of for a time
 */
public record ReceiverDesk(
        Supplier<List<ReceiverStanding>> standings,
        BiFunction<List<String>, String, List<TestAlert>> test,
        Silences silences) {}
