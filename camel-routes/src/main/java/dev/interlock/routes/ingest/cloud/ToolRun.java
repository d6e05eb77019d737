package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a provider's command line: without a shell, without input so that nothing can wait for a person, for so long, and with so much
 * output. What it complains of is said in one line from which all that could be a secret is taken.
 *
 * @param path folders in which it is looked for, as PATH names them
 * @param mostBytes of what it prints
 */
record ToolRun(String path, Duration patience, int mostBytes) {
    private static final Logger LOG = LoggerFactory.getLogger(ToolRun.class);
    private static final int BAD_GATEWAY = 502;
    private static final int MOST_COMPLAINT = 4096;
    /** It has closed what it prints to, and is about to end. */
    private static final int ENDING_SECONDS = 5;

    /** Whatever is called a secret, and long words with digits or in capitals. */
    private static final Pattern SECRET = Pattern.compile(
            "((?i:secret|token|password|passwd|credential|key|signature)\\w*[\"']?\\s*[:=]\\s*)\\S+|(?i:bearer|basic)\\s+\\S+|[A-Z0-9]{16,}|(?=[A-Za-z+/_=.-]*[0-9])[A-Za-z0-9+/_=.-]{16,}");

    /**
     * What it printed.
     *
     * @throws UnreadableMessage it is not there, failed, took too long or printed too much
     */
    byte[] output(CloudQuestion question) {
        String name = question.command().get(0);
        Process process = started(question, name);
        CompletableFuture<byte[]> printed = read(process.getInputStream(), mostBytes);
        CompletableFuture<byte[]> complaint = read(process.getErrorStream(), MOST_COMPLAINT);
        try {
            byte[] output = printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (output.length > mostBytes) {
                throw failed(
                        Reason.TOO_LARGE,
                        "'%s' printed more than %d bytes. Ask one region or project at a time."
                                .formatted(name, mostBytes));
            }
            if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw failed(
                        Reason.SOURCE_ERROR,
                        "'%s' ended with status %d: %s Run it yourself as the user of this program, and log in."
                                .formatted(name, process.exitValue(), firstLine(complaint.get(1, TimeUnit.SECONDS))));
            }
            return output;
        } catch (TimeoutException late) {
            throw failed(
                    Reason.UNREACHABLE,
                    "'%s' has not ended within %d s and was stopped. Run it yourself; it may be waiting for the network."
                            .formatted(name, patience.toSeconds()));
        } catch (ExecutionException broken) {
            throw failed(
                    Reason.CUT_OFF,
                    "What '%s' printed could not be read to its end, so nothing of it was taken.".formatted(name));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed(Reason.CUT_OFF, "'%s' was stopped with this program.".formatted(name));
        } finally {
            end(process);
        }
    }

    private Process started(CloudQuestion question, String name) {
        List<String> command = new ArrayList<>(question.command());
        command.set(0, found(name).orElseThrow(() -> missing(question, name)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        question.tool().leave(builder.environment());
        builder.environment().put("PATH", path);
        try {
            return builder.start();
        } catch (IOException broken) {
            throw missing(question, name);
        }
    }

    /** Never in the folder that this program happens to run in. */
    private Optional<String> found(String name) {
        return Stream.of(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }

    private static UnreadableMessage missing(CloudQuestion question, String name) {
        return failed(
                Reason.UNREACHABLE,
                "'%s' cannot be run. Install it where PATH leads, or take '%s' out of %s."
                        .formatted(name, question.word(), CloudProperty.COMMANDS.key()));
    }

    /** With all that it started itself. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** One byte more than may be shows that there is more. */
    private static CompletableFuture<byte[]> read(InputStream stream, int most) {
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (stream) {
                        bytes.complete(stream.readNBytes(most + 1));
                    } catch (IOException broken) {
                        bytes.completeExceptionally(new UncheckedIOException(broken));
                    }
                },
                "interlock-cloud-tool");
        reader.setDaemon(true);
        reader.start();
        return bytes;
    }

    /** What it complains of, as far as it holds no secret. */
    static String firstLine(byte[] complaint) {
        String line = new String(complaint, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return line.isEmpty()
                ? "it said nothing."
                : "\"%s\".".formatted(Shown.text(SECRET.matcher(line).replaceAll("$1…"), 200));
    }

    private static UnreadableMessage failed(Reason reason, String sentence) {
        LOG.warn("{}", sentence);
        return new UnreadableMessage(BAD_GATEWAY, new InputFault(reason, sentence));
    }
}
