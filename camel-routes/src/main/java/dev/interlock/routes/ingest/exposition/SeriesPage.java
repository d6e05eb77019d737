package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Candidate;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.mapping.Mapping.Target;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One answer of a source. Not thread-safe. */
public final class SeriesPage {
    /** DCGM writes numbers from 9223372036854775792 on for what it could not measure. */
    private static final double BLANK = 9.22e18;

    private final String source;
    private final SeriesTable table;
    private final Instant now;
    private final Map<String, DeviceSeries> devices = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private int unmapped;
    private long strangers;

    SeriesPage(String source, SeriesTable table, Instant now) {
        this.source = source;
        this.table = table;
        this.now = now;
    }

    /** Something on the page cannot be read. */
    public void bad(Fault fault, Arrival arrival) {
        candidates.add(Candidate.unreadable(candidates.size(), fault, arrival));
    }

    public void add(Series series) {
        Optional<Target> target = table.mapping().target(series.name(), series.labels());
        if (series.value() >= BLANK && Double.isFinite(series.value())) {
            return;
        }
        if (target.isEmpty()) {
            unmapped++;
            return;
        }
        devices.computeIfAbsent(target.get().device(), id -> new DeviceSeries(id, series))
                .add(target.get(), series.value(), series.at() == null ? now : series.at());
    }

    /** One candidate for each device, after everything that was wrong with the page. Ask once, at the page's end. */
    public List<Candidate> candidates(String route) {
        table.sightings()
                .seen(devices.values().stream()
                        .flatMap(device -> device.sighting(source).stream())
                        .toList());
        Inventory inventory = table.inventory();
        List<DeviceSeries> known = new ArrayList<>();
        devices.forEach((id, device) -> inventory
                .find(id)
                .ifPresentOrElse(listed -> known.add(placed(device, listed)), () -> stranger(id, device)));
        tellOfStrangers();
        table.meters().unmapped(route, unmapped);
        known.stream()
                .filter(DeviceSeries::isMeasured)
                .forEach(device -> candidates.add(device.candidate(candidates.size(), table.changes(), now)));
        return candidates;
    }

    /** Without those metrics that this kind of device has not. */
    private DeviceSeries placed(DeviceSeries device, Device listed) {
        DeviceKind kind = listed.kind();
        unmapped += device.keep(metric -> table.mapping().range(kind, metric).isPresent()
                || table.mapping().isReading(metric));
        return device;
    }

    /** One whose kind the page tells is noted by name elsewhere: it may be listed, and is no letter. */
    private void stranger(String id, DeviceSeries device) {
        if (device.sighting(source).isPresent()) {
            return;
        }
        if (++strangers <= table.limits().strangers()) {
            String sentence = "Series '%s' is of device '%s', which the inventory does not list. %s"
                    .formatted(device.example().name(), Shown.text(id), "Add it there or to the mapping's names.");
            bad(
                    new Fault(Reason.UNKNOWN_DEVICE, sentence),
                    Arrival.of(device.example().text()));
        }
    }

    private void tellOfStrangers() {
        if (strangers > table.limits().strangers()) {
            bad(
                    new Fault(Reason.OVERFLOW, """
                    The page has series of %d devices that the inventory does not list; %d are not told one by \
                    one. Filter them at the source.""".formatted(
                                    strangers, strangers - table.limits().strangers())),
                    Arrival.of(""));
        }
    }
}
