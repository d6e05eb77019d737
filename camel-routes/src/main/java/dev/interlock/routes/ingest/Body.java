package dev.interlock.routes.ingest;

import dev.interlock.routes.arrivals.Arrivals;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.camel.Exchange;

/** The bytes of a message, unpacked, at most so many. */
public final class Body {
    private static final byte[] NONE = new byte[0];
    private static final int BAD_REQUEST = 400;
    private static final int UNSUPPORTED = 415;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final Set<String> READ = Set.of("", "identity", "gzip", "x-gzip");

    private Body() {}

    /**
     * Reads the whole body.
     *
     * @throws Unreadable if it is too large, broken off, a form, or packed otherwise than by gzip
     */
    public static byte[] read(Exchange exchange, int mostBytes) {
        if (exchange.getMessage().getBody() instanceof Map) {
            throw unsupported("The request is a form, not JSON. Send the header 'Content-Type: application/json'.");
        }
        String packed = exchange.getMessage()
                .getHeader(Exchange.CONTENT_ENCODING, "", String.class)
                .strip();
        if (!READ.contains(packed.toLowerCase(Locale.ROOT))) {
            throw unsupported("The message is packed by '%s'. Send it plain or by gzip.".formatted(Shown.text(packed)));
        }
        InputStream body = exchange.getMessage().getBody(InputStream.class);
        if (body == null) {
            return NONE;
        }
        try (InputStream plain = unpacked(body)) {
            byte[] bytes = plain.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw tooLarge(mostBytes);
            }
            Arrivals.arrived(exchange);
            return bytes;
        } catch (ZipException broken) {
            throw new UnreadableMessage(BAD_REQUEST, new InputFault(Reason.MALFORMED, """
                    The message cannot be unpacked (%s). Send it plain or by gzip.""".formatted(words(broken))));
        } catch (IOException broken) {
            throw brokenOff(words(broken));
        }
    }

    static UnreadableMessage tooLarge(long mostBytes) {
        return new UnreadableMessage(413, new InputFault(Reason.TOO_LARGE, """
                The message has more than %d bytes. Send it in several.""".formatted(mostBytes)));
    }

    /** Nothing of a message that ended too early is read: a part of it may say the opposite of the whole. */
    static UnreadableMessage brokenOff(String how) {
        String because = how.isEmpty() ? "" : " (%s)".formatted(how);
        return new UnreadableMessage(BAD_REQUEST, new InputFault(Reason.CUT_OFF, """
                The message broke off before its end%s, so nothing of it was taken. Send it again.""".formatted(because)));
    }

    /** By its first bytes: whoever unpacked it before us may have left the header standing. */
    private static InputStream unpacked(InputStream body) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] first = start.readNBytes(2);
        start.unread(first);
        boolean gzip = first.length == 2 && (first[0] & 0xff) == GZIP_FIRST && (first[1] & 0xff) == GZIP_SECOND;
        return gzip ? new GZIPInputStream(start) : start;
    }

    private static String words(IOException broken) {
        return broken instanceof EOFException
                ? "packed, without an end"
                : Shown.text(String.valueOf(broken.getMessage()));
    }

    private static UnreadableMessage unsupported(String sentence) {
        return new UnreadableMessage(UNSUPPORTED, new InputFault(Reason.MALFORMED, sentence));
    }
}
