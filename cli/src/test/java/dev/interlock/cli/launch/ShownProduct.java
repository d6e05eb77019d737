package dev.interlock.cli.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built command, running until it is closed, and the address at which it shows its page. */
record ShownProduct(Process process, String url) implements AutoCloseable {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    /** Starts it and waits for the line that says so. */
    static ShownProduct started(String line, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder before = new StringBuilder();
        for (String next = said.readLine(); next != null; next = said.readLine()) {
            before.append(next).append('\n');
            Matcher url = URL.matcher(next);
            if (next.contains(line) && url.find()) {
                emptied(said);
                return new ShownProduct(process, url.group());
            }
        }
        throw new AssertionError("It ended before it showed a page:\n" + before);
    }

    /** What it says later is read, or it would stand still. */
    private static void emptied(BufferedReader said) {
        Thread reading = new Thread(
                () -> {
                    try {
                        said.lines().forEach(line -> {});
                    } catch (UncheckedIOException over) {
                        // it has ended
                    }
                },
                "said");
        reading.setDaemon(true);
        reading.start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
