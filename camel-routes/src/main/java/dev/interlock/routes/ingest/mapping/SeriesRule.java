package dev.interlock.routes.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns one Prometheus series into values of one device.
 *
 * @param line where it stands in its file, from 1; of two rules for one metric the earlier counts
 * @param series regular expression for the whole name of the series; its groups are the labels {@code 1}, {@code 2} …
 * @param products what its value makes; one at least
 */
record SeriesRule(int line, Pattern series, DeviceRule device, List<ProductRule> products) {
    SeriesRule {
        products = List.copyOf(products);
    }

    /** The labels of which one each is needed and none is there. */
    Stream<Set<String>> missing(Map<String, String> labels) {
        return templates().flatMap(template -> template.missing(labels).stream());
    }

    private Stream<Template> templates() {
        return Stream.concat(
                Stream.of(device.device()),
                products.stream()
                        .flatMap(product -> Stream.concat(Stream.of(product.name()), product.code().stream())));
    }

    /** The labels with what the name's groups add; empty where the rule does not speak of this series. */
    Optional<Map<String, String>> match(String series, Map<String, String> labels) {
        Matcher matcher = this.series.matcher(series);
        if (!matcher.matches() || !device.fits(labels)) {
            return Optional.empty();
        }
        Map<String, String> all = new HashMap<>(labels);
        all.put(Template.NAME, series);
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group);
            all.put(String.valueOf(group), found == null ? "" : found);
        }
        return Optional.of(all);
    }
}
