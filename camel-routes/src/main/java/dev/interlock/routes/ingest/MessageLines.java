package dev.interlock.routes.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The lines of a message, each decoded on its own, so that one broken line spoils no other. */
public final class MessageLines {
    private static final int SHOWN = 200;

    private MessageLines() {}

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its end; for a broken line only its start
     * @param fault why it cannot be used
     */
    public record Line(int number, String text, long length, Optional<InputFault> fault) {
        public Arrival arrival() {
            return Arrival.cut(text, length);
        }
    }

    /** Hands over every line that is not blank. */
    public static void each(byte[] body, int mostBytes, Consumer<Line> taker) {
        int number = 0;
        for (int start = 0; start < body.length; number++) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            Line line = at(body, number + 1, start, end, mostBytes);
            if (!line.text().isBlank()) {
                taker.accept(line);
            }
            start = end + 1;
        }
    }

    /** The line between these bytes of a message. */
    public static Line at(byte[] body, int number, int start, int end, int mostBytes) {
        int length = end - start;
        if (length > mostBytes) {
            return new Line(number, start(body, start), length, Optional.of(tooLong(number, length, mostBytes)));
        }
        try {
            String text = utf8(body, start, length);
            return new Line(number, text.strip(), length, Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            String sentence = "Line %d is not UTF-8. Send text in UTF-8.".formatted(number);
            return new Line(
                    number, start(body, start, length), length, Optional.of(new InputFault(Reason.NOT_UTF8, sentence)));
        }
    }

    /** Decodes without replacing anything. */
    public static String utf8(byte[] bytes, int start, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, length))
                .toString();
    }

    private static InputFault tooLong(int number, int length, int mostBytes) {
        return new InputFault(
                Reason.TOO_LARGE,
                "Line %d has %d bytes, more than %d. Send one sample a line.".formatted(number, length, mostBytes));
    }

    private static String start(byte[] body, int start) {
        return start(body, start, SHOWN);
    }

    private static String start(byte[] body, int start, int length) {
        int shown = Math.min(Math.min(length, SHOWN), body.length - start);
        return new String(body, start, shown, StandardCharsets.UTF_8);
    }
}
