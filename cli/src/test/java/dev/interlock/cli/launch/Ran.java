package dev.interlock.cli.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a process said and how it ended. */
record Ran(int exit, String out, String err) {
    static final long PATIENCE_SECONDS = 180;

    static Ran of(Path folder, Map<String, String> environment, String... command) throws Exception {
        return started(folder, environment, command).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts it without waiting; its environment is what is given and nothing else. */
    static CompletableFuture<Ran> started(Path folder, Map<String, String> environment, String... command)
            throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        return process.onExit().thenApply(ended -> new Ran(ended.exitValue(), taken(out), taken(err)));
    }

    private static String taken(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.delete(file);
            return text;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
