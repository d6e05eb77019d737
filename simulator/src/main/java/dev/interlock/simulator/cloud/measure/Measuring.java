package dev.interlock.simulator.cloud.measure;

import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.parts.Shop;
import dev.interlock.simulator.cloud.parts.ShopCache;
import dev.interlock.simulator.cloud.parts.ShopDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each part every second, each on a thread of its own, so that one that hangs delays no other; and makes samples of
 * what it saw. A part that does not answer has a sample all the same, which says so.
 */
public final class Measuring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final long PERIOD_MILLIS = 1_000;

    /** What the services that customers reach tell about themselves. */
    private static final Set<String> SERVICE = Set.of(
            "requests_per_second",
            "error_percent_5s",
            "error_percent_1m",
            "slow_percent_5s",
            "slow_percent_1m",
            "memory_percent",
            "disk_failures_15s",
            "consumers");

    /** What each part's own page is believed about; of the rest more is known from outside. */
    private static final Map<Part, Set<String>> TOLD = Map.of(
            Part.GATEWAY, SERVICE,
            Part.ORDERS, SERVICE,
            Part.FULFILMENT, SERVICE,
            Part.QUEUE,
                    Set.of(
                            "waiting",
                            "oldest_waiting_seconds",
                            "arrivals_per_second",
                            "served_per_second",
                            "poison_messages",
                            "consumers",
                            "memory_percent"));

    private static final Set<String> LINK =
            Set.of("calls_per_second", "failed_percent_5s", "failed_percent_1m", "latency_ms");

    private final Shop shop;
    private final ServiceRuntime runtime;
    private final ShopDatabase database;
    private final ShopCache cache;
    private final InstantSource clock;
    private final LookErrors errors;
    private final HttpProbe http = new HttpProbe();
    private final Map<Part, Seen> seen = new EnumMap<>(Part.class);
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(Part.values().length, work -> {
        Thread thread = new Thread(work, "measuring");
        thread.setDaemon(true);
        return thread;
    });

    /** What was seen of a part, when. */
    private record Seen(Instant at, boolean healthy, Map<String, Double> metrics, ShopGauges page) {}

    private Measuring(Shop shop, ShopDatabase database, ShopCache cache, InstantSource clock, LookErrors errors) {
        this.shop = shop;
        this.runtime = shop.runtime();
        this.database = database;
        this.cache = cache;
        this.clock = clock;
        this.errors = errors;
    }

    /** Begins to look. */
    public static Measuring begin(
            Shop shop, ShopDatabase database, ShopCache cache, InstantSource clock, LookErrors errors) {
        Measuring measuring = new Measuring(shop, database, cache, clock, errors);
        parts().forEach(part -> {
            var looking = measuring.threads.scheduleWithFixedDelay(
                    () -> measuring.lookOrLog(part), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            LOG.debug("Looking at '{}': {}", part.id(), looking);
        });
        return measuring;
    }

    /** The newest sample of each part and wire that was looked at. */
    public List<Sample> samples() {
        Map<Part, Seen> all = all();
        List<Sample> samples = new ArrayList<>();
        all.forEach((part, at) -> samples.add(sample(part, at, all)));
        for (PartLink wire : PartLink.ALL) {
            Seen caller = all.get(wire.from());
            if (caller != null) {
                samples.add(wire(wire, caller));
            }
        }
        return samples;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Stream<Part> parts() {
        return Stream.of(Part.values()).filter(part -> part != Part.RELAY);
    }

    private synchronized Map<Part, Seen> all() {
        return new EnumMap<>(seen);
    }

    private void lookOrLog(Part part) {
        try {
            long when = clock.millis();
            TimeUnit.MILLISECONDS.sleep(errors.late(part.id(), when).toMillis());
            Seen now = look(part);
            if (!errors.loses(part.id(), when)) {
                synchronized (this) {
                    seen.put(part, now);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.error("'{}' could not be looked at; it is looked at again.", part.id(), bug);
        }
    }

    private Seen look(Part part) {
        Map<String, Double> metrics = new HashMap<>();
        boolean runs = runtime.runs(part);
        ShopGauges page = ShopGauges.EMPTY;
        boolean healthy = false;
        if (runs && part == Part.DATABASE) {
            Optional<ShopDatabase.Blocked> blocked = database.blocked();
            blocked.ifPresent(found -> put(found, metrics));
            healthy = blocked.isPresent();
        } else if (runs && part == Part.CACHE) {
            healthy = cache.answers();
        } else if (runs) {
            healthy = http.get(runtime.door(part), "/health")
                    .filter(HttpProbe.Heard::ok)
                    .isPresent();
            page = healthy
                    ? http.get(runtime.door(part), "/metrics")
                            .filter(HttpProbe.Heard::ok)
                            .map(heard -> ShopGauges.read(heard.body()))
                            .orElse(ShopGauges.EMPTY)
                    : ShopGauges.EMPTY;
            page.of("").forEach((name, value) -> {
                if (TOLD.getOrDefault(part, Set.of()).contains(name)) {
                    metrics.put(name, value);
                }
            });
        }
        // what is being started is neither up nor down
        boolean settled = healthy || !shop.starting(part);
        if (settled) {
            metrics.put("instances", runs ? 1.0 : 0.0);
            metrics.put("healthy_instances", healthy ? 1.0 : 0.0);
        }
        beside(part, metrics);
        configuration(part, metrics);
        Instant now = clock.instant();
        return new Seen(now, healthy || !settled, errors.read(part.id(), metrics, now.toEpochMilli()), page);
    }

    private void beside(Part part, Map<String, Double> metrics) {
        runtime.cpuPercent(part).ifPresent(percent -> metrics.put("cpu_percent", percent));
        metrics.put(
                "foreign_process",
                runtime.strays(part).stream()
                        .mapToDouble(Long::doubleValue)
                        .max()
                        .orElse(0));
        metrics.put("foreign_cpu_percent", runtime.strayCpuPercent(part));
    }

    private void configuration(Part part, Map<String, Double> metrics) {
        if (part.serves()) {
            // what is being started does not run with its configuration yet
            metrics.put("config_drifted", shop.drifted(part) && !shop.starting(part) ? 1.0 : 0.0);
            metrics.put("revision", (double) shop.revision(part));
            metrics.put("good_revision", (double) shop.goodRevision(part));
        }
    }

    private static void put(ShopDatabase.Blocked blocked, Map<String, Double> metrics) {
        metrics.put("blocked_sessions", (double) blocked.sessions());
        metrics.put("longest_block_seconds", blocked.longestSeconds());
        metrics.put("blocking_session", (double) blocked.blockingSession());
    }

    private static Sample sample(Part part, Seen at, Map<Part, Seen> all) {
        Sample.Status status = at.healthy() ? Sample.Status.OK : Sample.Status.ERROR;
        Seen orders = all.get(Part.ORDERS);
        if (part != Part.CACHE || orders == null) {
            return new Sample(part.id(), at.at(), status, at.metrics());
        }
        Map<String, Double> metrics = new HashMap<>(at.metrics());
        Optional.ofNullable(orders.page().of("").get("cache_unreadable_15s"))
                .ifPresent(count -> metrics.put("unreadable_15s", count));
        String note = orders.page().labelOf("cache_unreadable_info").orElse(null);
        return new Sample(part.id(), at.at(), status, metrics, null, null, note);
    }

    private Sample wire(PartLink wire, Seen caller) {
        Map<String, Double> metrics = new HashMap<>(Map.of("calls_per_second", 0.0));
        caller.page().of(wire.id()).forEach((name, value) -> {
            String metric = name.replaceFirst("^link_", "");
            if (LINK.contains(metric)) {
                metrics.put(metric, value);
            }
        });
        return new Sample(
                wire.id(),
                caller.at(),
                Sample.Status.OK,
                errors.read(wire.id(), metrics, caller.at().toEpochMilli()));
    }
}
