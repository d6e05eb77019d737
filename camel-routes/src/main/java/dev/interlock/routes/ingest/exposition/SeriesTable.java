package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Candidate;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Mapping.Target;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers series into one sample for each device. What it keeps is bounded by the inventory and the mapping, whatever
 * labels a page makes up. Thread-safe; a page is not.
 */
public final class SeriesTable {
    /** DCGM writes numbers from 9223372036854775792 on for what it could not measure. */
    private static final double BLANK = 9.22e18;

    private final Mapping mapping;
    private final Inventory inventory;
    private final InstantSource clock;
    private final Meters meters;
    private final Limits limits;
    private final LastChange changes = new LastChange();

    public SeriesTable(Mapping mapping, Inventory inventory, InstantSource clock, Meters meters, Limits limits) {
        this.mapping = mapping;
        this.inventory = inventory;
        this.clock = clock;
        this.meters = meters;
        this.limits = limits;
    }

    public Page page() {
        return new Page();
    }

    /** One answer of a source. */
    public final class Page {
        private final Instant now = clock.instant();
        private final Map<String, DeviceSeries> devices = new LinkedHashMap<>();
        private final List<Candidate> bad = new ArrayList<>();
        private int unmapped;
        private long strangers;

        /** Something on the page cannot be read. */
        public void bad(Fault fault, Arrival arrival) {
            bad.add(Candidate.unreadable(bad.size(), fault, arrival));
        }

        public void add(Series series) {
            Optional<Target> target = mapping.target(series.name(), series.labels());
            if (series.value() >= BLANK && Double.isFinite(series.value())) {
                return;
            }
            if (target.isEmpty()) {
                unmapped++;
                return;
            }
            Optional<Device> device = inventory.find(target.get().device());
            if (device.isEmpty()) {
                stranger(series, target.get());
            } else if (mapping.range(device.get().kind(), target.get().metric()).isEmpty()
                    && !mapping.isReading(target.get().metric())) {
                unmapped++;
            } else {
                keep(series, target.get());
            }
        }

        /** One candidate for each device, after everything that was wrong with the page. */
        public List<Candidate> candidates(String route) {
            meters.unmapped(route, unmapped);
            if (strangers > limits.strangers()) {
                bad(
                        new Fault(Reason.OVERFLOW, """
                        The page has %d series of devices that the inventory does not list; %d are not told one by \
                        one. Filter them at the source.""".formatted(strangers, strangers - limits.strangers())),
                        Arrival.of(""));
            }
            List<Candidate> all = new ArrayList<>(bad);
            devices.values().forEach(device -> all.add(device.candidate(all.size())));
            return all;
        }

        private void keep(Series series, Target target) {
            double value = series.value() * target.scale();
            Integer fresh = target.freshSeconds();
            if (fresh != null) {
                value = changes.isFresh(target, value, now, fresh) ? value : 0;
            }
            devices.computeIfAbsent(target.device(), DeviceSeries::new)
                    .add(target.metric(), value, series.at() == null ? now : series.at());
        }

        private void stranger(Series series, Target target) {
            if (++strangers <= limits.strangers()) {
                String sentence = "Series '%s' is of device '%s', which the inventory does not list. %s"
                        .formatted(
                                series.name(), Shown.text(target.device()), "Add it there or to the mapping's names.");
                bad(new Fault(Reason.UNKNOWN_DEVICE, sentence), Arrival.of(series.name() + series.labels()));
            }
        }
    }
}
