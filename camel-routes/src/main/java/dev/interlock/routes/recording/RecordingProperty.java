package dev.interlock.routes.recording;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** What can be set of recordings. */
public enum RecordingProperty implements Property {
    FOLDER(
            "recording.folder",
            PropertyKind.PATH,
            "",
            "Folder that a recording of every turn is written to, for its owner alone; empty for none."),
    OF(
            "recording.of",
            PropertyKind.TEXT,
            "",
            "What is recorded, in words that a replay repeats: a scenario with its seed and noise."),
    SEGMENT_BYTES(
            "recording.segment.bytes",
            PropertyKind.BYTES,
            "16777216",
            "How large a file of a recording may become before the next one begins; a plan under way may double it."),
    SEGMENT_AGE(
            "recording.segment.age", PropertyKind.DURATION, "PT6H", "How long a file of a recording is written to."),
    MOST_BYTES(
            "recording.most.bytes",
            PropertyKind.BYTES,
            "1073741824",
            "How large a recording may become; the oldest files go first, and never the newest."),
    KEPT(
            "recording.kept",
            PropertyKind.DURATION,
            "P14D",
            "How long a file of a recording is kept after the next one began, by the controller's clock."),
    QUEUE(
            "recording.queue",
            PropertyKind.COUNT,
            "2000",
            "How many turns may wait to be written. What is more is left out, and the recording says so: decisions never wait for it. 0 for a replay, where each turn waits.");

    private final Declaration declaration;

    RecordingProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
