package dev.interlock.routes.exporter;

import dev.interlock.rules.contract.VisibleText;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The series of one gauge as they are found. A value that is not known makes no series; of two with the same labels the first counts. */
final class GaugeFamily {
    private final GaugeSnapshot.Builder family;
    private final String[] names;
    private final Set<Labels> taken = new HashSet<>();

    GaugeFamily(String name, String help, String... labels) {
        this.family = GaugeSnapshot.builder().name(name).help(help);
        this.names = labels.clone();
    }

    void add(double value, String... labels) {
        Labels all = Labels.of(names, Arrays.stream(labels).map(VisibleText::of).toArray(String[]::new));
        if (Double.isFinite(value) && taken.add(all)) {
            family.dataPoint(
                    GaugeDataPointSnapshot.builder().labels(all).value(value).build());
        }
    }

    GaugeSnapshot snapshot() {
        return family.build();
    }
}
