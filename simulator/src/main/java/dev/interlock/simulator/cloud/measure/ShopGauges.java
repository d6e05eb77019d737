package dev.interlock.simulator.cloud.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one of the shop's programs says about itself at {@code /metrics}: its gauges {@code shop_<metric>}, with one label at
 * most. Everything else on the page is for others.
 */
record ShopGauges(List<Gauge> gauges) {
    private static final Pattern LINE =
            Pattern.compile("shop_([a-z0-9_]+?)(?:\\{([a-z_]+)=\"([^\"\\\\]{0,200})\"})? ([-+.0-9eEInfNa]+)");

    static final ShopGauges EMPTY = new ShopGauges(List.of());

    /**
     * One gauge.
     *
     * @param label its value; empty where it has none
     */
    record Gauge(String metric, String label, double value) {}

    static ShopGauges read(String text) {
        return new ShopGauges(text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .flatMap(ShopGauges::gauge)
                .toList());
    }

    /** The finite gauges with this label, by metric. */
    Map<String, Double> of(String label) {
        return gauges.stream()
                .filter(gauge -> gauge.label().equals(label) && Double.isFinite(gauge.value()))
                .collect(Collectors.toMap(Gauge::metric, Gauge::value, (first, second) -> first));
    }

    /** The label that the metric has, where its value is above 0. */
    Optional<String> labelOf(String metric) {
        return gauges.stream()
                .filter(gauge -> gauge.metric().equals(metric) && gauge.value() > 0)
                .map(Gauge::label)
                .findFirst();
    }

    private static Stream<Gauge> gauge(Matcher line) {
        try {
            String label = line.group(3) == null ? "" : line.group(3);
            String value = line.group(4).replace("Inf", "Infinity");
            return Stream.of(new Gauge(line.group(1), label, Double.parseDouble(value)));
        } catch (NumberFormatException odd) {
            return Stream.empty();
        }
    }
}
