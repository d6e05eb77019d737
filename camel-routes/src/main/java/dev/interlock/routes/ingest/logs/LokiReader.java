package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.json.Document;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** Asks Loki's {@code /loki/api/v1/query_range} for the lines since the last one. Thread-safe. */
public final class LokiReader {
    private static final int BAD_GATEWAY = 502;
    private static final int MOST = 1_000;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final Pattern NANOSECONDS = Pattern.compile("\\d{1,19}");

    private final Limits limits;
    private final AtomicReference<BigInteger> from;

    public LokiReader(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.from = new AtomicReference<>(nanos(clock.instant().minus(limits.behind())));
    }

    /** Asks for the streams that a selector chooses, from where the last answer ended. */
    public void ask(Exchange exchange, String selector) {
        String query = "direction=forward&limit=%d&start=%s&query=%s"
                .formatted(MOST, from.get(), URLEncoder.encode(selector, StandardCharsets.UTF_8));
        exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query);
    }

    /** The answer as it came, once it is known to be one; the next question begins behind its newest line. */
    public byte[] read(Exchange exchange) {
        byte[] body = Body.read(exchange, limits.bodyBytes());
        Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status != null && status >= 400) {
            throw unreadable("Loki refused the query (%s). Check 'source.loki.query'."
                    .formatted(Shown.text(new String(body, StandardCharsets.UTF_8))));
        }
        JsonNode answer = Document.read(body);
        if (!LokiStreams.isAnswer(answer)) {
            throw unreadable("Loki answered with %s, not with streams. Ask for lines, not for a metric."
                    .formatted(Shown.text(answer.path("data").path("resultType").asText("nothing"))));
        }
        LokiStreams.entries(LokiStreams.of(answer)).stream()
                .flatMap(entry -> Stream.of(entry.time().asText()))
                .filter(NANOSECONDS.asMatchPredicate())
                .map(BigInteger::new)
                .forEach(nanos -> from.accumulateAndGet(nanos.add(BigInteger.ONE), BigInteger::max));
        return body;
    }

    private static BigInteger nanos(Instant at) {
        return BigInteger.valueOf(at.getEpochSecond()).multiply(NANOS).add(BigInteger.valueOf(at.getNano()));
    }

    private static UnreadableMessage unreadable(String sentence) {
        return new UnreadableMessage(BAD_GATEWAY, new InputFault(Reason.SOURCE_ERROR, sentence));
    }
}
