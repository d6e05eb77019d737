package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.SampleCandidate;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.cloud.listing.Listed;
import dev.interlock.routes.ingest.cloud.listing.RentedInstance;
import dev.interlock.routes.ingest.exposition.MetricsSource;
import dev.interlock.routes.ingest.exposition.Series;
import dev.interlock.routes.ingest.exposition.SeriesPage;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The instances that one source lists: makes a page of series of them, so that the mapping says what they are called, and notices
 * which of them ended. One that is missing from two complete lists in a row has. Thread-safe.
 */
final class InstanceList {
    private static final int MISSES = 2;
    private static final Map<String, Sample.Status> STATES = Map.of(
            "active", Sample.Status.OK,
            "booting", Sample.Status.OK,
            "stopped", Sample.Status.OK,
            "unhealthy", Sample.Status.ERROR);

    private final String source;
    private final SeriesTable table;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(RentedInstance instance, int misses) {}

    InstanceList(String source, SeriesTable table) {
        this.source = source;
        this.table = table;
    }

    synchronized Batch batch(String route, Listed listed) {
        SeriesPage page =
                table.page(new MetricsSource(source, "http://" + source, "")).seldom();
        List<RentedInstance> there = told(listed.instances());
        listed.faults().forEach(fault -> page.bad(fault, Arrival.of("")));
        ended(there, listed.isComplete()).forEach(gone -> page.bad(gone, Arrival.of("")));
        there.forEach(instance -> show(page, instance));
        listed.notes().forEach(note -> page.unusable(new Series("cloud_instance_state", Map.of(), 1, null), note));
        if (listed.withoutGpus() > 0) {
            page.unusable(
                    new Series("cloud_instance_gpus", Map.of(), 0, null),
                    "Machines of the list that have no GPU, and are not watched: %d.".formatted(listed.withoutGpus()));
        }
        return new Batch(
                route,
                true,
                page.candidates(route).stream().map(InstanceList::withStatus).toList());
    }

    /** Without those that have ended, and each under a name of its own. */
    private static List<RentedInstance> told(List<RentedInstance> all) {
        Set<String> names = new HashSet<>();
        return all.stream()
                .filter(instance -> !instance.hasEnded())
                .map(instance -> names.add(instance.device()) ? instance : instance.byId())
                .toList();
    }

    private static void show(SeriesPage page, RentedInstance instance) {
        if (Double.isFinite(instance.gpus())) {
            page.add(new Series("cloud_instance_gpus", instance.labels(), instance.gpus(), null));
        }
        Series price = new Series(
                "cloud_instance_dollars_per_hour",
                instance.labels(),
                instance.cost().dollars().orElse(Double.NaN),
                null);
        if (instance.cost().dollars().isPresent()) {
            page.add(price);
        } else {
            page.unusable(price, instance.cost().missing());
            if (!Double.isFinite(instance.gpus())) {
                page.add(new Series("cloud_instance_listed", instance.labels(), 1, null));
            }
        }
    }

    private List<InputFault> ended(List<RentedInstance> there, boolean complete) {
        Map<String, Known> before = new LinkedHashMap<>(known);
        known.clear();
        there.forEach(instance -> known.put(instance.id(), new Known(instance, 0)));
        List<RentedInstance> gone = new ArrayList<>();
        before.forEach((id, each) -> {
            if (known.containsKey(id)) {
                return;
            }
            int misses = each.misses + (complete ? 1 : 0);
            if (misses >= MISSES) {
                gone.add(each.instance);
            } else {
                known.put(id, new Known(each.instance, misses));
            }
        });
        Set<String> stillThere = new HashSet<>();
        known.values().forEach(each -> stillThere.add(each.instance.device()));
        table.ended(Stream.concat(
                        gone.stream().map(RentedInstance::device).filter(device -> !stillThere.contains(device)),
                        stopped(before))
                .toList());
        return gone.stream().map(InstanceList::sentence).toList();
    }

    /** Those that were at work on the list before: they are told anew, and their GPUs are not missed. */
    private Stream<String> stopped(Map<String, Known> before) {
        return known.values().stream()
                .map(Known::instance)
                .filter(RentedInstance::isStopped)
                .filter(each -> {
                    Known then = before.get(each.id());
                    return then != null && !then.instance.isStopped();
                })
                .map(RentedInstance::device);
    }

    private static InputFault sentence(RentedInstance gone) {
        return new InputFault(
                Reason.GONE,
                "Instance %s is not listed any more, so it has ended, and so has what it cost. Nothing needs to be done if that was meant."
                        .formatted(Shown.text(gone.shown())));
    }

    private static SampleCandidate withStatus(SampleCandidate candidate) {
        Sample sample = candidate.sample();
        if (sample == null) {
            return candidate;
        }
        Sample.Status status = STATES.getOrDefault(sample.labels().getOrDefault("state", "active"), Sample.Status.WARN);
        Sample told =
                new Sample(sample.deviceId(), sample.timestamp(), status, sample.metrics()).labelled(sample.labels());
        return new SampleCandidate(candidate.index(), told, candidate.faults(), candidate.arrival());
    }
}
