package dev.interlock.routes.recording;

import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a recording is kept.
 *
 * @param of what is recorded, in words
 * @param program the version that writes
 * @param queue how many turns may wait to be written; 0 where each turn waits until it is
 */
public record RecordingSettings(
        Path folder,
        String of,
        String program,
        int segmentBytes,
        Duration segmentAge,
        long mostBytes,
        Duration kept,
        int queue) {
    /** Empty where nothing is recorded. */
    public static Optional<RecordingSettings> of(PropertyValues values, String program) {
        String folder = values.text(RecordingProperty.FOLDER);
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordingSettings(
                        Path.of(folder).toAbsolutePath().normalize(),
                        values.text(RecordingProperty.OF),
                        program,
                        values.whole(RecordingProperty.SEGMENT_BYTES),
                        Duration.parse(values.text(RecordingProperty.SEGMENT_AGE)),
                        values.whole(RecordingProperty.MOST_BYTES),
                        Duration.parse(values.text(RecordingProperty.KEPT)),
                        values.whole(RecordingProperty.QUEUE)));
    }
}
