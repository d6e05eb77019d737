package dev.interlock.programs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What a browser showed, frame by frame as it changed, put together as WebM by ffmpeg, which has to be on the path. */
public final class Film {
    private static final double LAST_SECONDS = 2;

    /** @param at seconds since 1970 */
    private record Frame(Path file, double at) {}

    private final DevTools tools;
    private final Path folder;
    private final List<Frame> frames = new ArrayList<>();
    private final ExecutorService developing = Executors.newSingleThreadExecutor();

    private Film(DevTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    static Film begin(DevTools tools) throws Exception {
        Film film = new Film(tools, Files.createTempDirectory("interlock-film"));
        tools.on("Page.screencastFrame", frame -> film.developing.execute(() -> film.take(frame)));
        tools.call("Page.startScreencast", Map.of("format", "jpeg", "quality", 85, "everyNthFrame", 1));
        return film;
    }

    private void take(JsonNode frame) {
        try {
            Path file = folder.resolve("%06d.jpg".formatted(frames.size()));
            Files.write(file, Base64.getDecoder().decode(frame.path("data").asText()));
            frames.add(new Frame(file, frame.at("/metadata/timestamp").asDouble()));
            tools.call(
                    "Page.screencastFrameAck",
                    Map.of("sessionId", frame.path("sessionId").asInt()));
        } catch (Exception lost) {
            throw new AssertionError("A frame could not be kept.", lost);
        }
    }

    /** Ends it, and writes the file. */
    public void end(Path webm) throws Exception {
        tools.call("Page.stopScreencast", Map.of());
        developing.shutdown();
        if (!developing.awaitTermination(30, TimeUnit.SECONDS) || frames.isEmpty()) {
            throw new AssertionError("%d frames were taken, and not all of them are kept.".formatted(frames.size()));
        }
        Process cutting = new ProcessBuilder(command(webm))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ffmpeg.log").toFile())
                .start();
        if (cutting.waitFor() != 0) {
            throw new AssertionError(
                    "ffmpeg could not make %s: %s".formatted(webm, Files.readString(folder.resolve("ffmpeg.log"))));
        }
    }

    private List<String> command(Path webm) throws IOException {
        String list = list().toString();
        return List.of(
                ("ffmpeg -y -f concat -safe 0 -i %s -vf fps=10 -c:v libvpx-vp9 -crf 42 -b:v 0 -row-mt 1 -cpu-used 5 %s")
                        .formatted(list, webm.toAbsolutePath())
                        .split(" "));
    }

    /** Each frame lasts until the next. */
    private Path list() throws IOException {
        StringBuilder text = new StringBuilder("ffconcat version 1.0\n");
        for (int i = 0; i < frames.size(); i++) {
            double until = i + 1 < frames.size()
                    ? frames.get(i + 1).at()
                    : frames.get(i).at() + LAST_SECONDS;
            text.append(String.format(
                    Locale.ROOT,
                    "file '%s'%nduration %.3f%n",
                    frames.get(i).file(),
                    until - frames.get(i).at()));
        }
        return Files.writeString(folder.resolve("frames.txt"), text);
    }
}
