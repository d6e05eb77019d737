package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.arrivals.Arrivals;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * Reads which sources of one kind there are: {@code [name=]url}, separated by commas. Without a name a source is called by
 * its host and port.
 */
public final class MetricsSources {
    private static final String VARIABLE = "source";
    private static final Pattern NAMED = Pattern.compile("(?:([\\w.-]+)=)?(https?://.+)");

    private static final String DEFAULT_PAGE = "http://localhost:9400/metrics";

    /** The pages of both lists; where there is none, the one that NVIDIA's exporter shows on this machine. */
    public List<MetricsSource> pages(String site, String list, String more) {
        String all = list + "," + more;
        return servers(site, all.matches("[,\\s]*") ? DEFAULT_PAGE : all);
    }

    /** The sources in the list, each once. */
    public List<MetricsSource> servers(String site, String list) {
        Map<String, MetricsSource> sources = new LinkedHashMap<>();
        for (String entry : list.split(",", -1)) {
            if (!entry.isBlank()) {
                MetricsSource source = source(entry.strip(), site);
                MetricsSource other = sources.putIfAbsent(source.name(), source);
                if (other != null && !other.url().equals(source.url())) {
                    sources.put(source.url(), new MetricsSource(source.url(), source.url(), site));
                }
            }
        }
        return List.copyOf(sources.values());
    }

    /** Remembers which source the exchange is about. */
    public void choose(Exchange exchange) {
        exchange.setVariable(VARIABLE, exchange.getMessage().getBody(MetricsSource.class));
        exchange.getMessage().setBody(null);
        Arrivals.asked(exchange);
    }

    /** The name of the source that the exchange chose; empty where it chose none. */
    public static Optional<String> named(Exchange exchange) {
        return Optional.ofNullable(exchange.getVariable(VARIABLE, MetricsSource.class))
                .map(MetricsSource::name);
    }

    /** The source the exchange is about; a route of an operator's own is a source of the route's name. */
    public static MetricsSource chosen(Exchange exchange) {
        MetricsSource source = exchange.getVariable(VARIABLE, MetricsSource.class);
        return source != null
                ? source
                : new MetricsSource(exchange.getFromRouteId(), "http://" + exchange.getFromRouteId(), "");
    }

    private static MetricsSource source(String entry, String site) {
        Matcher matcher = NAMED.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no source of metrics. Write [name=]http://host:port/path, several with commas between."
                            .formatted(entry));
        }
        String url = matcher.group(2).replaceFirst("/+$", "");
        String name = matcher.group(1) == null ? String.valueOf(URI.create(url).getRawAuthority()) : matcher.group(1);
        return new MetricsSource(name, url, site);
    }
}
