package dev.interlock.rules.rulebook.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.SiteKind;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.MetricRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code device-kinds.yaml}: by name {@code {meaning, always_moves, metrics: {name: {unit, range: [least, most], meaning}}, ratings:
 * {name: meaning}}}, where a metric may be a {@code {flag: true}}; and everything wrong with it.
 */
final class DeviceKindFile {
    /** A record may have 255 values, and a number counts for two. */
    private static final int MOST_FIELDS = 100;

    private static final int LONGEST_UNIT = 20;

    private final RulebookFile file;
    private final List<SiteKind> kinds = new ArrayList<>();
    private final List<RulebookFault> faults = new ArrayList<>();
    private final Map<String, String> facts = new HashMap<>();

    private DeviceKindFile(RulebookFile file) {
        this.file = file;
    }

    static DeviceKindFile read(RulebookFile file) {
        DeviceKindFile read = new DeviceKindFile(file);
        Parsed<JsonNode> tree = LinedTree.yaml(file.text());
        tree.objections().forEach(read::fault);
        tree.toOptional().ifPresent(read::kinds);
        return read;
    }

    /** In the order of the file; to be used where there are no faults. */
    List<SiteKind> kinds() {
        return kinds;
    }

    List<RulebookFault> faults() {
        return faults;
    }

    private void kinds(JsonNode tree) {
        if (!tree.isObject()) {
            faults.add(file.fault(
                    1, "The file is no list of kinds by name. Begin a line with the kind's name and a colon."));
        }
        tree.properties().forEach(entry -> kind(tree, entry.getKey(), entry.getValue()));
    }

    private void kind(JsonNode tree, String word, JsonNode node) {
        Optional<String> refused = SiteNames.kind(word).or(() -> twice(word));
        refused.ifPresent(sentence -> faults.add(file.fault(LinedTree.lineOf(tree, word), sentence)));
        if (refused.isEmpty()) {
            Parsed<SiteKind> read = read(word, node);
            read.objections().stream()
                    .map(each -> each.at(LinedTree.lineOf(tree, word)))
                    .forEach(this::fault);
            read.toOptional().ifPresent(kinds::add);
        }
    }

    /** Two names may be one to a rule. */
    private Optional<String> twice(String word) {
        String fact = new SiteKind(DeviceKind.of(word), Map.of(), Map.of(), Map.of(), false).factName();
        return Optional.ofNullable(facts.putIfAbsent(fact, word))
                .map(other ->
                        "Rules would call '%s' and '%s' both %s. Rename one of them.".formatted(other, word, fact));
    }

    private static Parsed<SiteKind> read(String word, JsonNode node) {
        String named = "Kind '" + word + "'";
        Fields fields = Fields.of(named, node);
        Map<String, String> words = new HashMap<>();
        words.put("", fields.text("meaning"));
        boolean alwaysMoves = fields.flagOr("always_moves", false);
        Map<String, String> taken = new HashMap<>();
        Map<String, MetricRange> metrics = metrics(fields, taken, words);
        Map<String, String> ratings = ratings(fields, taken, words);
        if (fields.node("metrics").isEmpty()) {
            fields.refuse(
                    "metrics", "%s has no metrics, so that nothing would be known of it. Add one.".formatted(named));
        }
        if (metrics.size() + ratings.size() > MOST_FIELDS) {
            fields.refuse(
                    "%s has %d metrics and ratings; a kind may have %d. Make two kinds of it, or leave some to be readings."
                            .formatted(named, metrics.size() + ratings.size(), MOST_FIELDS));
        }
        return fields.finish(() -> new SiteKind(DeviceKind.of(word), metrics, ratings, words, alwaysMoves));
    }

    private static Map<String, MetricRange> metrics(
            Fields fields, Map<String, String> taken, Map<String, String> words) {
        Map<String, MetricRange> metrics = new LinkedHashMap<>();
        JsonNode all = fields.node("metrics");
        all.properties().forEach(entry -> {
            Fields metric = Fields.of("Metric '%s'".formatted(entry.getKey()), entry.getValue());
            name(metric, "metric", entry.getKey(), taken);
            Parsed<MetricRange> read = range(metric, entry.getKey(), entry.getValue(), words);
            MetricRange range = fields.take(lined(read, LinedTree.lineOf(all, entry.getKey())));
            if (range != null) {
                metrics.put(entry.getKey(), range);
            }
        });
        return metrics;
    }

    private static Parsed<MetricRange> range(Fields metric, String name, JsonNode node, Map<String, String> words) {
        words.put(SiteKind.field(name), metric.textOr("meaning", ""));
        if (!node.isObject()) {
            return metric.refused();
        }
        // YAML's { flag } has no value
        if (node.has("flag") && (!metric.has("flag") || metric.flag("flag"))) {
            return metric.finish(() -> new MetricRange(Measured.FLAG, 0, 1, "a switch"));
        }
        String unit = metric.text("unit");
        SiteNames.unit(name, unit, LONGEST_UNIT).ifPresent(sentence -> metric.refuse("unit", sentence));
        String source = metric.textOr("source", "as this site declares it");
        double[] ends = ends(metric, name);
        return metric.finish(() -> new MetricRange(unit, ends[0], ends[1], source));
    }

    /** What is no object has no line of its own. */
    private static <T> Parsed<T> lined(Parsed<T> read, int line) {
        List<InputObjection> objections =
                read.objections().stream().map(each -> each.at(line)).toList();
        return objections.isEmpty() ? read : new Parsed.Refused<>(objections);
    }

    private static double[] ends(Fields metric, String name) {
        JsonNode range = metric.node("range");
        boolean usable = range.size() == 2
                && range.isArray()
                && range.get(0).isNumber()
                && range.get(1).isNumber()
                && Double.isFinite(range.get(0).doubleValue())
                && Double.isFinite(range.get(1).doubleValue());
        if (!usable) {
            metric.refuse(
                    "range",
                    "Metric '%s' has no range of two numbers. Give what its sensor can have measured, such as 'range: [0, 100]'."
                            .formatted(name));
            return new double[] {0, 1};
        }
        double least = range.get(0).doubleValue();
        double most = range.get(1).doubleValue();
        if (!(least < most)) {
            metric.refuse(
                    "range",
                    "Metric '%s' ranges from %s to %s. Give the smaller number first.".formatted(name, least, most));
            return new double[] {0, 1};
        }
        return new double[] {least, most};
    }

    private static Map<String, String> ratings(Fields fields, Map<String, String> taken, Map<String, String> words) {
        Map<String, String> ratings = new LinkedHashMap<>();
        if (fields.has("ratings")) {
            Fields rating = Fields.of("The ratings", fields.node("ratings"));
            fields.node("ratings").properties().forEach(entry -> {
                name(rating, "rating", entry.getKey(), taken);
                ratings.put(entry.getKey(), rating.text(entry.getKey()));
                words.put(SiteKind.field(entry.getKey()), entry.getValue().asText());
            });
            fields.take(rating.finish(() -> ratings));
        }
        return ratings;
    }

    private static void name(Fields fields, String what, String name, Map<String, String> taken) {
        @Nullable String other = taken.putIfAbsent(SiteKind.field(name), name);
        SiteNames.field(what, name)
                .or(() -> Optional.ofNullable(other)
                        .map(before -> "Rules would call '%s' and '%s' both %s. Rename one of them."
                                .formatted(before, name, SiteKind.field(name))))
                .ifPresent(sentence -> fields.refuse(name, sentence));
    }

    private void fault(InputObjection broken) {
        faults.add(file.fault(Math.max(1, broken.line()), broken.sentence()));
    }
}
