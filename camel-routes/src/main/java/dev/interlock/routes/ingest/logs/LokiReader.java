package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.Unreadable;
import dev.interlock.routes.ingest.json.Document;
import dev.interlock.rules.contract.StrictJson;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * Asks Loki's {@code /loki/api/v1/query_range} for the lines since the last one, and puts them into the log contract: as they
 * are where they were written by it, else with the stream's labels for service and level. Thread-safe.
 */
public final class LokiReader {
    private static final int BAD_GATEWAY = 502;
    private static final int MOST = 1_000;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final List<String> SERVICE = List.of("service", "service_name", "container", "app", "job");

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

    /** The lines of the answer as an array of the log contract. */
    public String read(Exchange exchange) {
        byte[] body = Body.read(exchange, limits.bodyBytes());
        Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status != null && status >= 400) {
            throw unreadable("Loki refused the query (%s). Check 'source.loki.query'."
                    .formatted(Shown.text(new String(body, StandardCharsets.UTF_8))));
        }
        JsonNode data = Document.read(body).path("data");
        if (!data.path("resultType").asText().equals("streams")) {
            throw unreadable("Loki answered with %s, not with streams. Ask for lines, not for a metric."
                    .formatted(Shown.text(data.path("resultType").asText("nothing"))));
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        data.path("result")
                .forEach(stream -> stream.path("values").forEach(value -> line(stream.path("stream"), value, lines)));
        return StrictJson.write(lines);
    }

    private void line(JsonNode labels, JsonNode value, ArrayNode lines) {
        String at = value.path(0).asText();
        if (!at.matches("\\d{1,19}")) {
            return;
        }
        BigInteger nanos = new BigInteger(at);
        from.accumulateAndGet(nanos.add(BigInteger.ONE), BigInteger::max);
        String text = value.path(1).asText();
        lines.add(StrictJson.parse(text)
                .toOptional()
                .filter(LokiReader::byContract)
                .orElseGet(() -> plain(labels, instant(nanos), text)));
    }

    private static boolean byContract(JsonNode node) {
        return Stream.of("ts", "level", "service", "msg")
                .allMatch(field -> node.path(field).isTextual());
    }

    private static ObjectNode plain(JsonNode labels, Instant at, String text) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("ts", at.toString());
        line.put("level", labels.path("level").asText("info"));
        line.put(
                "service",
                SERVICE.stream()
                        .map(label -> labels.path(label).asText())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("unknown"));
        line.put("msg", text);
        return line;
    }

    private static BigInteger nanos(Instant at) {
        return BigInteger.valueOf(at.getEpochSecond()).multiply(NANOS).add(BigInteger.valueOf(at.getNano()));
    }

    private static Instant instant(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static Unreadable unreadable(String sentence) {
        return new Unreadable(BAD_GATEWAY, new Fault(Reason.SOURCE_ERROR, sentence));
    }
}
