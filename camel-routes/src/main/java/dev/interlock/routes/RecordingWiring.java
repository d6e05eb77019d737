package dev.interlock.routes;

import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.recording.RecordingSettings;
import dev.interlock.routes.recording.TurnRecording;
import dev.interlock.rules.property.PropertyValues;
import java.util.Optional;

/** The recording of a controller, where one was asked for. */
final class RecordingWiring {
    private RecordingWiring() {}

    static Optional<TurnRecording> begin(PropertyValues values, LoopStart start) {
        try {
            return RecordingSettings.of(values, program()).map(settings -> TurnRecording.begin(settings, start));
        } catch (RecordingRefused refused) {
            throw new StartRefused(refused.sentence());
        }
    }

    private static String program() {
        return Optional.ofNullable(RecordingWiring.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
