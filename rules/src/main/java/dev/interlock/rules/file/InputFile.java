package dev.interlock.rules.file;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The text of a file that somebody gave, in UTF-8 with or without a byte order mark; or one sentence why there is none. */
public final class InputFile {
    /** Larger files are no input that people write; a year of a large cluster's jobs has some 100 MB. */
    private static final long MOST_BYTES = 1L << 30;

    private InputFile() {}

    /** Reads one that must not be empty; the sentence does not repeat the path, which {@link FileFault} puts before it. */
    public static Parsed<String> text(Path file) {
        return content(file)
                .then(text -> text.isBlank()
                        ? Parsed.refused("The file is empty. Write something into it.")
                        : Parsed.ok(text));
    }

    /** Reads one that may be empty. */
    public static Parsed<String> content(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return Parsed.refused("This is a folder. Name a file in it.");
            }
            if (!Files.exists(file)) {
                return Parsed.refused("There is no such file." + meant(file));
            }
            if (Files.size(file) > MOST_BYTES) {
                return Parsed.refused("The file has more than 1 GiB. Cut it into smaller ones.");
            }
            return decoded(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Parsed.refused("The file cannot be read. Check its permissions.");
        }
    }

    /**
     * As {@link #content}, for readers who have another way to say what is wrong.
     *
     * @throws UncheckedIOException with the file, the line and the sentence as its message
     */
    public static String contentOrThrow(Path file) {
        return FileFault.orThrow(
                file, content(file), sentences -> new UncheckedIOException(sentences, new IOException(sentences)));
    }

    /** The path of a text that names a file; refused where it holds what no path may. */
    public static Parsed<Path> path(String named) {
        try {
            return Parsed.ok(Path.of(named));
        } catch (InvalidPathException impossible) {
            return Parsed.refused("'%s' cannot be the name of a file. Correct it.".formatted(named.replace("\0", "␀")));
        }
    }

    private static Parsed<String> decoded(byte[] bytes) {
        NotText instead = NotText.of(bytes);
        if (instead != NotText.NONE) {
            return Parsed.refused(instead.sentence());
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
            return Parsed.ok(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Parsed.refused(
                    lineAt(bytes, content.position()), "The text is not UTF-8 here. Save the file as UTF-8.");
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String meant(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null) {
            return " Check the path.";
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names =
                    beside.map(path -> path.getFileName().toString()).toList();
            String hint = Nearest.hint(name.toString(), names);
            return hint.isEmpty() ? " Check the path." : hint;
        } catch (IOException unknown) {
            return " Its folder does not exist either, or cannot be looked into. Check the path.";
        }
    }
}
