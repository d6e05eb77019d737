package dev.interlock.routes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Exchange;

/** The bytes of a message, at most so many. */
public final class Body {
    private static final byte[] NONE = new byte[0];

    private Body() {}

    /**
     * Reads the whole body.
     *
     * @throws Unreadable if it is too large, or a form
     */
    public static byte[] read(Exchange exchange, int mostBytes) {
        if (exchange.getMessage().getBody() instanceof Map) {
            throw new Unreadable(415, new Fault(Reason.MALFORMED, """
                    The request is a form, not JSON. Send the header 'Content-Type: application/json'."""));
        }
        InputStream body = exchange.getMessage().getBody(InputStream.class);
        if (body == null) {
            return NONE;
        }
        try (body) {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw tooLarge(mostBytes);
            }
            return bytes;
        } catch (IOException broken) {
            throw new Unreadable(400, new Fault(Reason.UNREACHABLE, """
                    The message broke off before its end (%s). Send it again.""".formatted(broken.getMessage())));
        }
    }

    static Unreadable tooLarge(long mostBytes) {
        return new Unreadable(413, new Fault(Reason.TOO_LARGE, """
                The message has more than %d bytes. Send it in several.""".formatted(mostBytes)));
    }
}
