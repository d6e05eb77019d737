package dev.interlock.advisor.model.cassette;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends exchanges to a recording, each as one whole line. Thread-safe. */
public final class Cassette {
    private static final Logger LOG = LoggerFactory.getLogger(Cassette.class);

    private final Path file;

    public Cassette(Path file) {
        this.file = file;
    }

    /** An exchange that cannot be recorded is still an exchange: the log says so, the plan goes on. */
    synchronized void add(CassetteTrack track) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            append(track.write() + "\n");
        } catch (IOException unwritable) {
            LOG.warn("The exchange {} was not recorded: {} cannot be written.", track.promptSha256(), file);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // whoever was cut off in the middle of a line must not spoil the next one
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(endsInLine(channel) ? line : "\n" + line);
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static boolean endsInLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
}
