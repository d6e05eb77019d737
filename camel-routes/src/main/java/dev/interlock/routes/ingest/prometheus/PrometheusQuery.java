package dev.interlock.routes.ingest.prometheus;

import dev.interlock.routes.ingest.exposition.MetricsSource;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.routes.ingest.mapping.Mapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * Asks for every series that the mapping knows, over a window: the answer then carries the time of each measurement,
 * where an instant query would give the time of the question and up to five minutes old values. Thread-safe.
 */
public final class PrometheusQuery {
    static final String PAGE = "page";

    private final Supplier<Mapping> mapping;
    private final SeriesTable table;
    private final Map<String, Integer> parts = new ConcurrentHashMap<>();

    public PrometheusQuery(Supplier<Mapping> mapping, SeriesTable table) {
        this.mapping = mapping;
        this.table = table;
    }

    /**
     * Begins a page, and makes the body a list of forms for {@code POST /api/v1/query}, which together ask for it all.
     *
     * @param window how far back to look, such as {@code 2m}
     */
    public void begin(Exchange exchange, String window) {
        MetricsSource source = MetricsSources.chosen(exchange);
        List<String> series = mapping.get().everySeries();
        int asked = Math.min(parts.getOrDefault(source.name(), 1), Math.max(1, series.size()));
        List<String> forms = new ArrayList<>();
        for (int part = 0; part < asked; part++) {
            forms.add(form(series.subList(series.size() * part / asked, series.size() * (part + 1) / asked), window));
        }
        exchange.setVariable(PAGE, table.page(source));
        exchange.getMessage().setBody(forms);
    }

    /** Asks this server in more and smaller parts from now on, and tells in how many. */
    int smaller(MetricsSource source) {
        int most = mapping.get().everySeries().size();
        return parts.merge(source.name(), 2, (now, first) -> Math.min(now * 2, most));
    }

    private static String form(List<String> series, String window) {
        String names = String.join("|", series).replace("\\", "\\\\").replace("\"", "\\\"");
        return "query=" + URLEncoder.encode("{__name__=~\"%s\"}[%s]".formatted(names, window), StandardCharsets.UTF_8);
    }
}
