package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.Figures.plain;
import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.meters.Metric;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.Locale;

/** What is measured, of the devices and of Interlock itself, for pages. */
final class Telemetry {
    private Telemetry() {}

    static String ofDevices() {
        Mapping mapping =
                MappingFile.read(Shelf.ROOT.resolve("camel-routes/routes/mapping.yaml"), DeviceKinds.delivered());
        MarkdownTable table = MarkdownTable.of("device", "metric", "unit", "from", "to", "why this range");
        for (DeviceKind kind : DeviceKind.delivered()) {
            if (mapping.metrics().containsKey(kind)) {
                mapping.metrics()
                        .get(kind)
                        .forEach((name, range) -> table.row(
                                kind.name().toLowerCase(Locale.ROOT),
                                code(name),
                                range.unit(),
                                plain(range.least()),
                                plain(range.most()),
                                range.source()));
            }
        }
        return table.text();
    }

    static String ofExporters() {
        MarkdownTable table = MarkdownTable.of("series", "device", "becomes");
        MappingFile.read(Shelf.ROOT.resolve("camel-routes/routes/mapping.yaml"), DeviceKinds.delivered())
                .lines()
                .stream()
                .filter(line ->
                        line.series().matches("(?i)(dcgm|ipmi|node|ups|rpdu|pdu|measurements|infeed|network).*"))
                .forEach(line -> table.row(
                        code(line.series()),
                        line.kind()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .orElse("as listed"),
                        line.purpose().key() + " " + code(line.name())));
        return table.text();
    }

    static String ofInterlock() {
        MarkdownTable table = MarkdownTable.of("name", "kind", "labels", "meaning");
        for (Metric metric : Metric.values()) {
            table.row(
                    code(metric.exposedName()),
                    metric.kind().name().toLowerCase(Locale.ROOT),
                    code(metric.labels()),
                    metric.description());
        }
        return table.text();
    }
}
