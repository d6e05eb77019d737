package dev.interlock.routes.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that may be used and is never shown: an address with a key in it, a token, a password.
 *
 * @param given itself, or {@code file:PATH} for a file that holds it and may be replaced at any time
 */
record Secret(String given) {
    private static final String FILE = "file:";
    static final String HIDDEN = "(hidden)";

    /** What is shorter is found in any text, and guessed. */
    private static final int SHORTEST = 3;

    /** It is not set. */
    boolean isBlank() {
        return given.isBlank();
    }

    /**
     * What it is at this moment.
     *
     * @throws Unreadable its file cannot be read or holds nothing
     */
    String now() {
        return given.startsWith(FILE) ? read(given.substring(FILE.length())) : given.strip();
    }

    private static String read(String file) {
        try {
            String text = Files.readString(Path.of(file)).strip();
            if (!text.isEmpty()) {
                return text;
            }
        } catch (IOException | InvalidPathException unreadable) {
            // the same sentence serves both
        }
        throw new Unreadable(
                "The file '%s' cannot be read or holds nothing. Check its path and permissions.".formatted(file));
    }

    /** A secret's file is of no use. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** The text without it. Of an address on the web the host may be seen, and nothing else. */
    String hideIn(String text) {
        return value().map(Secret::hush)
                .filter(secret -> secret.length() > SHORTEST)
                .map(secret -> text.replace(secret, HIDDEN))
                .orElse(text);
    }

    /** What of it is secret. */
    private static String hush(String value) {
        return value.replaceFirst("^https?://(?![^/]*@)[^/]*/?", "");
    }

    private Optional<String> value() {
        try {
            return Optional.of(now()).filter(each -> !each.isEmpty());
        } catch (Unreadable unknown) {
            return Optional.empty();
        }
    }

    /** Never itself. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
