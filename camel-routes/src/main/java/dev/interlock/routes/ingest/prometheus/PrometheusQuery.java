package dev.interlock.routes.ingest.prometheus;

import dev.interlock.routes.ingest.mapping.Mapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;

/**
 * Asks for every series that the mapping knows, over a window: the answer then carries the time of each measurement,
 * where an instant query would give the time of the question and up to five minutes old values.
 */
public final class PrometheusQuery {
    private final String series;

    public PrometheusQuery(Mapping mapping) {
        series = mapping.everySeries().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /**
     * Makes the message a form for {@code POST /api/v1/query}.
     *
     * @param window how far back to look, such as {@code 1m}
     */
    public void put(Exchange exchange, String window) {
        String query = "{__name__=~\"%s\"}[%s]".formatted(series, window);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded");
        exchange.getMessage().setBody("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
