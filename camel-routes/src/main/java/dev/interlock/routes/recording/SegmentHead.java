package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.loop.LoopStart;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first line of each file of a recording: what it is, why it begins, and what a loop begins with to replay it.
 *
 * @param segment from 1; the number that names the file
 * @param calm no plan was at its agents, so that a loop can begin here and go the same way
 * @param next the number of the first turn in it
 * @param lost how many turns before it could not be written
 * @param of what is recorded, in words
 * @param program the version that wrote it
 */
public record SegmentHead(
        int segment,
        Begins begins,
        boolean calm,
        Instant at,
        long next,
        long lost,
        String of,
        String program,
        JsonNode start) {
    private static final String FORMAT = "interlock-recording-";
    private static final int VERSION = 1;

    /** Why a file begins. */
    public enum Begins {
        /** A controller started. */
        RUN,
        /** The file before was large or old enough: a loop that comes from there goes on. */
        NEXT,
        /** Turns are missing before it. */
        GAP
    }

    static SegmentHead of(
            int segment,
            Begins begins,
            boolean calm,
            LoopStart start,
            long next,
            long lost,
            String of,
            String program) {
        return new SegmentHead(segment, begins, calm, start.at(), next, lost, of, program, StartJson.write(start));
    }

    ObjectNode write() {
        ObjectNode node = LoopJson.JSON
                .createObjectNode()
                .put("format", FORMAT + VERSION)
                .put("segment", segment)
                .put("begins", begins.name())
                .put("calm", calm)
                .put("at", at.toString())
                .put("next", next)
                .put("lost", lost)
                .put("of", of)
                .put("program", program);
        node.set("start", start);
        return node;
    }

    /** @param file names it in what is said of it */
    static SegmentHead read(JsonNode node, String file) {
        String format = node.path("format").asText();
        if (!format.startsWith(FORMAT)) {
            throw new RecordingRefused(
                    "'%s' is no file of a recording: it does not begin as one does. Name a folder that --record wrote."
                            .formatted(file));
        }
        if (!format.equals(FORMAT + VERSION)) {
            throw new RecordingRefused(
                    "'%s' was written by another version of Interlock, %s, in the form '%s'. Read it with that version."
                            .formatted(file, node.path("program").asText("unknown"), format));
        }
        Optional<Begins> begins = Arrays.stream(Begins.values())
                .filter(each -> each.name().equals(node.path("begins").asText()))
                .findFirst();
        if (begins.isEmpty() || !node.path("start").isObject()) {
            throw new RecordingRefused(
                    "The first line of '%s' says nothing that a replay can begin with. Take another recording."
                            .formatted(file));
        }
        return new SegmentHead(
                node.path("segment").asInt(),
                begins.get(),
                node.path("calm").asBoolean(),
                Instant.parse(node.path("at").asText()),
                node.path("next").asLong(),
                node.path("lost").asLong(),
                node.path("of").asText(),
                node.path("program").asText(),
                node.path("start"));
    }

    /** The hash of the rulebook that was in use when it began. */
    public String rulebookHash() {
        return start.path("rulebook").path("hash").asText();
    }

    /** What a loop begins with, its rulebook compiled. */
    public LoopStart loop() {
        return StartJson.read(start);
    }
}
