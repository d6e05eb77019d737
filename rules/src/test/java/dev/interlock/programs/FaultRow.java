package dev.interlock.programs;

import dev.interlock.programs.TrialLine.Kind;
import dev.interlock.rules.metric.WilsonInterval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of the trials of one fault. */
record FaultRow(String fault, String kept, List<TrialLine> told) {
    static FaultRow read(List<String> file) {
        return new FaultRow(
                file.get(0),
                file.get(1),
                file.stream().skip(2).map(TrialLine::read).toList());
    }

    String line() {
        List<TrialLine> ended =
                told.stream().filter(line -> line.kind() == Kind.ENDED).toList();
        long failed = ended.stream().filter(line -> line.value() > 0).count();
        String rate = ended.isEmpty()
                ? "not tried"
                : WilsonInterval.of(failed, ended.size()).percent();
        return "| %s | %s | %d | %d | %s | %s |".formatted(fault, kept, ended.size(), failed, rate, counted());
    }

    private String counted() {
        return Stream.concat(
                        of(Kind.COUNT).entrySet().stream()
                                .map(each -> "%s: %.0f".formatted(each.getKey(), sum(each.getValue()))),
                        of(Kind.MEASURE).entrySet().stream()
                                .map(each -> each.getKey() + ": " + spread(each.getValue())))
                .collect(Collectors.joining("; "));
    }

    private Map<String, List<Double>> of(Kind kind) {
        return told.stream()
                .filter(line -> line.kind() == kind)
                .collect(Collectors.groupingBy(
                        TrialLine::what, TreeMap::new, Collectors.mapping(TrialLine::value, Collectors.toList())));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String spread(List<Double> values) {
        return String.format(
                Locale.ROOT,
                "p50 %.3g, p99 %.3g, most %.3g",
                quantile(values, 0.5),
                quantile(values, 0.99),
                quantile(values, 1));
    }

    /** The smallest value that so large a part of all does not exceed. */
    private static double quantile(List<Double> values, double part) {
        return values.stream()
                .sorted()
                .skip((long) Math.ceil(part * values.size()) - 1)
                .findFirst()
                .orElseThrow();
    }
}
