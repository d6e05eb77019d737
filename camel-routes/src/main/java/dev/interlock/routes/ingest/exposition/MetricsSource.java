package dev.interlock.routes.ingest.exposition;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shows metrics: an exporter's page, or a Prometheus server.
 *
 * @param name unique among the sources
 * @param url where it is asked
 * @param site the operator's own word for where it stands; empty where there is none
 */
public record MetricsSource(String name, String url, String site) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    /** The URL up to its question mark. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** What stands behind the question mark, as exporters of other devices want it; null where there is none, as routes know it. */
    public @Nullable String query() {
        return url.contains("?") ? url.substring(url.indexOf('?') + 1) : null;
    }

    /** Host and port, as Prometheus calls a target. */
    String instance() {
        String authority = URI.create(url).getRawAuthority();
        return authority == null ? name : authority.replaceFirst("^.*@", "");
    }

    /**
     * The labels of a series with what is known of its source, where the series does not say it itself: {@code source},
     * {@code instance}, {@code host} and {@code site}.
     */
    Map<String, String> labels(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putIfAbsent("source", name);
        all.putIfAbsent("instance", instance());
        all.putIfAbsent("host", host(all.get("instance")));
        if (!site.isEmpty()) {
            all.putIfAbsent("site", site);
        }
        return all;
    }

    /** The instance without its port; whole where it is this machine, whose ports lead to anybody. */
    private static String host(String instance) {
        String host = PORT.matcher(instance).replaceFirst("");
        return LOOPBACK.matcher(host).matches() ? instance : host;
    }
}
