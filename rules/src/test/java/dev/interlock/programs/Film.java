package dev.interlock.programs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a browser's page showed over a time, each frame as it was painted; ffmpeg makes WebM of it. */
public final class Film {
    private static final double LAST_SECONDS = 3;
    private static final long PATIENCE_MINUTES = 10;

    private final Path folder;
    private final DevTools tools;
    private final List<Frame> frames = new ArrayList<>();

    /** A picture, and when it was painted, in seconds since 1970. */
    private record Frame(String file, double at) {}

    private Film(Path folder, DevTools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    static Film in(Path folder, DevTools tools) {
        Film film = new Film(folder, tools);
        tools.on("Page.screencastFrame", film::take);
        return film;
    }

    /** Chromium sends the next one when it is told that this one came. */
    private synchronized void take(JsonNode painted) {
        String file = "%06d.jpg".formatted(frames.size());
        try {
            Files.write(
                    folder.resolve(file),
                    Base64.getDecoder().decode(painted.path("data").asText()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        frames.add(new Frame(file, painted.at("/metadata/timestamp").asDouble()));
        int session = painted.path("sessionId").asInt();
        var unused = CompletableFuture.runAsync(() -> taken(session));
    }

    private void taken(int session) {
        try {
            tools.call("Page.screencastFrameAck", Map.of("sessionId", session));
        } catch (Exception over) {
            throw new IllegalStateException("Chromium was not told that a frame came.", over);
        }
    }

    /** Ends it, and writes what was kept as WebM (VP9), ten frames a second. */
    public void write(Path webm) throws Exception {
        tools.call("Page.stopScreencast", Map.of());
        Path list = Files.write(folder.resolve("frames.txt"), lines());
        Process ffmpeg = new ProcessBuilder(
                        ForeignProgram.FFMPEG.path().toString(),
                        "-y",
                        "-loglevel",
                        "error",
                        "-f",
                        "concat",
                        "-i",
                        list.toString(),
                        "-vf",
                        "fps=10,format=yuv420p",
                        "-c:v",
                        "libvpx-vp9",
                        "-b:v",
                        "0",
                        "-crf",
                        "42",
                        "-deadline",
                        "realtime",
                        "-cpu-used",
                        "6",
                        "-row-mt",
                        "1",
                        webm.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ffmpeg.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || ffmpeg.exitValue() != 0) {
            throw new AssertionError("ffmpeg made no film of %d frames: %s".formatted(frames.size(), said));
        }
    }

    private synchronized List<String> lines() {
        if (frames.isEmpty()) {
            throw new AssertionError("The browser painted no frame.");
        }
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < frames.size(); place++) {
            Frame frame = frames.get(place);
            double until = place + 1 < frames.size() ? frames.get(place + 1).at() : frame.at() + LAST_SECONDS;
            lines.add("file '%s'".formatted(frame.file()));
            lines.add("duration %s".formatted(String.format(Locale.ROOT, "%.3f", Math.max(0.001, until - frame.at()))));
        }
        // the duration of the last one counts only where something follows
        lines.add("file '%s'".formatted(frames.get(frames.size() - 1).file()));
        return lines;
    }
}
