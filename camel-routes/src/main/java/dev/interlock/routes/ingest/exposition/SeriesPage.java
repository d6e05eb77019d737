package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.SampleCandidate;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Target;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer of a source, in one piece or several. Thread-safe. */
public final class SeriesPage {
    private final MetricsSource source;
    private final SeriesTable table;
    private final Mapping mapping;
    private final SeriesCache cache;
    private final Instant now;
    private final Map<String, DeviceSeries> devices = new LinkedHashMap<>();
    private final List<SampleCandidate> candidates = new ArrayList<>();
    private final UnmappedOnPage unmapped = new UnmappedOnPage();
    private final LackingOnPage lacking;
    private long strangers;
    private boolean seldom;

    SeriesPage(MetricsSource source, SeriesTable table, SeriesCache cache, Instant now) {
        this.source = source;
        this.table = table;
        this.mapping = table.mapping();
        this.cache = cache;
        this.lacking = new LackingOnPage(mapping.wishes());
        this.now = now;
        cache.begin(mapping);
    }

    /** Its source is not asked again for minutes: what it shows is in the inventory at once, and not only at its next page. */
    public synchronized SeriesPage seldom() {
        seldom = true;
        return this;
    }

    /** What the mapping made of a series on the last page. */
    @Nullable PlacedSeries known(Object series) {
        return cache.find(series);
    }

    void keep(Object series, PlacedSeries placed) {
        cache.keep(series, placed);
    }

    /** Something on the page cannot be read. */
    public synchronized void bad(InputFault fault, Arrival arrival) {
        candidates.add(SampleCandidate.unreadable(candidates.size(), fault, arrival));
    }

    /** What the mapping makes of a series. */
    PlacedSeries place(Series series) {
        return new PlacedSeries(series, mapping.placement(series.name(), source.labels(series.labels())));
    }

    public void add(Series series) {
        SeriesName name = new SeriesName(series.name(), series.labels());
        PlacedSeries known = known(name);
        PlacedSeries placed = known == null ? place(series) : known;
        if (known == null) {
            keep(name, placed);
        }
        add(placed, series.value(), series.at());
    }

    /** A series that cannot be used, and why in a sentence. */
    public synchronized void unusable(Series series, String why) {
        unmapped.add(series, why);
    }

    /** @param at when it was measured; null where the source does not say */
    synchronized void add(PlacedSeries placed, double value, @Nullable Instant at) {
        placed.placement()
                .fold(
                        target -> {
                            add(target, placed.series(), value, at == null ? now : at);
                            return true;
                        },
                        why -> {
                            unmapped.add(placed.series(), why);
                            return true;
                        },
                        false);
    }

    private void add(Target target, Series series, double value, Instant at) {
        DeviceSeries device = devices.get(target.device());
        if (device == null) {
            device = new DeviceSeries(target.device(), series);
            devices.put(target.device(), device);
        }
        device.add(target, series, value, at);
    }

    /** One candidate for each device, after everything that was wrong with the page. Ask once, at the page's end. */
    public synchronized List<SampleCandidate> candidates(String route) {
        cache.end();
        table.sightings()
                .seen(devices.values().stream()
                        .flatMap(device -> device.sighting(source.name()).stream())
                        .toList());
        if (seldom) {
            table.sightings().join();
        }
        Inventory inventory = table.inventory();
        List<SampleCandidate> samples = new ArrayList<>();
        devices.forEach((id, device) ->
                inventory.find(id).ifPresentOrElse(listed -> sample(device, listed, samples), () -> stranger(device)));
        tellOfStrangers();
        table.memory().shown(source.name(), devices.keySet());
        table.memory().keep(inventory);
        lacking.tell(source.name(), table);
        unmapped.tell(source.name(), table.unmapped());
        table.meters().unmapped(route, unmapped.count());
        List<SampleCandidate> all = new ArrayList<>(candidates);
        samples.forEach(
                sample -> all.add(new SampleCandidate(all.size(), sample.sample(), sample.faults(), sample.arrival())));
        return all;
    }

    private void sample(DeviceSeries device, Device listed, List<SampleCandidate> samples) {
        device.combineParts();
        withoutStrangeMetrics(device, listed.kind());
        mapping.wishes().sums(listed.kind()).forEach(device::addUp);
        if (!device.isMeasured()) {
            return;
        }
        List<InputFault> late = device.withoutOld();
        table.memory()
                .put(device.device(), source.name(), device.newest(), device.values(), device.labels(), device.resets())
                .filter(told -> !told.metrics().isEmpty()) // it is as silent as one that is not on the page
                .map(told -> new Sample(device.device(), told.at(), Sample.Status.OK, told.metrics())
                        .labelled(told.labels()))
                .ifPresent(sample -> {
                    lacking.look(device, listed.kind(), sample);
                    samples.add(new SampleCandidate(
                            0,
                            sample,
                            late,
                            new Arrival(sample::toString, sample.metrics().size())));
                });
    }

    /** Leaves out those metrics that this kind of device has not. */
    private void withoutStrangeMetrics(DeviceSeries device, DeviceKind kind) {
        device.values().keySet().removeIf(metric -> {
            boolean strange = mapping.range(kind, metric).isEmpty() && !mapping.isReading(metric);
            if (strange) {
                unmapped.add(
                        device.example(metric),
                        "A device of kind %s has no metric '%s'.".formatted(kind.word(), metric));
            }
            return strange;
        });
    }

    /** One whose kind the page tells is noted by name elsewhere: it may be listed, and is no letter. */
    private void stranger(DeviceSeries device) {
        if (device.sighting(source.name()).isPresent()) {
            return;
        }
        if (device.isOnlyRead()) {
            unmapped.add(
                    device.example(),
                    "The inventory does not list its device, and nothing on the page makes it known.");
            return;
        }
        if (++strangers <= table.limits().strangers()) {
            String sentence = "Series '%s' is of device '%s', which the inventory does not list. %s"
                    .formatted(
                            device.example().name(),
                            Shown.text(device.device()),
                            "Add it there or to the mapping's names.");
            bad(
                    new InputFault(Reason.UNKNOWN_DEVICE, sentence),
                    Arrival.of(device.example().text()));
        }
    }

    private void tellOfStrangers() {
        if (strangers > table.limits().strangers()) {
            bad(
                    new InputFault(Reason.OVERFLOW, """
                    The page has series of %d devices that the inventory does not list; %d are not told one by \
                    one. Filter them at the source.""".formatted(
                                    strangers, strangers - table.limits().strangers())),
                    Arrival.of(""));
        }
    }
}
