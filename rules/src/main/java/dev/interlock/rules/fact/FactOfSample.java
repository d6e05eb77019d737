package dev.interlock.rules.fact;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives a device's fact from one sample. Nothing is carried over from the previous fact but what time alone adds: how
 * fast the inlet rises, and since when nothing has changed. What the sample does not hold is {@code NaN}.
 */
final class FactOfSample {
    /** The same value after a longer silence says nothing of the time between. */
    private static final long LONGEST_GAP_MILLIS = 3_600_000;

    private static final Set<String> INLETS =
            Set.of("inlet_celsius", "inlet_top_celsius", "inlet_middle_celsius", "inlet_bottom_celsius");

    /** What is measured of every process, whatever it is for. */
    private static final Set<String> PROCESS = Set.of(
            "instances",
            "healthy_instances",
            "cpu_percent",
            "memory_percent",
            "config_drifted",
            "revision",
            "good_revision",
            "foreign_process",
            "foreign_cpu_percent");

    private final Sample sample;
    private final Device device;
    private final @Nullable DeviceFact previous;

    FactOfSample(Sample sample, Device device, @Nullable DeviceFact previous) {
        this.sample = sample;
        this.device = device;
        this.previous = previous;
    }

    DeviceFact fact() {
        // Unchanged: it would equal the previous fact, had it been measured at the same moment.
        long at = sample.timestamp().toEpochMilli();
        boolean unchanged = previous != null
                && at - previous.at() <= LONGEST_GAP_MILLIS
                && make(previous.at(), previous.unchangedSince()).equals(previous);
        return risen(make(at, unchanged && previous != null ? previous.unchangedSince() : at));
    }

    private DeviceFact make(long at, long unchangedSince) {
        return switch (device.kind()) {
            case RACK -> rack(at, unchangedSince);
            case COOLING_UNIT -> coolingUnit(at, unchangedSince);
            case POWER_UNIT -> powerUnit(at, unchangedSince);
            case GPU -> gpu(at, unchangedSince);
            case FACILITY -> facility(at, unchangedSince);
            case SERVICE, DATABASE, CACHE, QUEUE -> service(at, unchangedSince);
            case LINK -> link(at, unchangedSince);
        };
    }

    private Rack rack(long at, long unchangedSince) {
        double[] inlets = inlets();
        return new Rack(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                median(inlets),
                inlets.length == 0 ? Double.NaN : inlets[inlets.length - 1] - inlets[0],
                inlets.length,
                previous instanceof Rack before ? before.inletRiseCelsiusPerMinute() : Double.NaN,
                metric("outlet_celsius"),
                metric("power_watts"),
                device.rating(Rating.RATED_WATTS),
                metric("utilization_percent"),
                device.parent());
    }

    private CoolingUnit coolingUnit(long at, long unchangedSince) {
        return new CoolingUnit(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                flagOr("running", metric("heat_watts") > 0 || metric("fan_percent") > 0),
                metric("supply_celsius"),
                metric("setpoint_celsius"),
                metric("fan_percent"),
                metric("heat_watts"),
                metric("capacity_percent"),
                device.rating(Rating.COOLING_WATTS),
                device.rating(Rating.MIN_SETPOINT_CELSIUS),
                device.rating(Rating.MAX_SETPOINT_CELSIUS),
                metric("starts_last_hour"));
    }

    private PowerUnit powerUnit(long at, long unchangedSince) {
        return new PowerUnit(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                device.parent(),
                flagOr("energised", metric("power_watts") > 0),
                flagOr("on_battery", false),
                metric("power_watts"),
                device.rating(Rating.RATED_WATTS),
                metric("battery_percent"));
    }

    private Gpu gpu(long at, long unchangedSince) {
        return new Gpu(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                device.parent(),
                metric("gpu_celsius"),
                device.rating(Rating.SLOWDOWN_CELSIUS),
                metric("power_watts"),
                metric("power_cap_watts"),
                device.rating(Rating.MIN_POWER_CAP_WATTS),
                device.rating(Rating.MAX_POWER_CAP_WATTS),
                metric("utilization_percent"),
                flagOr("throttled", false),
                (int) metric("xid"));
    }

    private Facility facility(long at, long unchangedSince) {
        return new Facility(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                metric("it_watts"),
                metric("total_watts"),
                sample.metrics().getOrDefault("budget_watts", device.rating(Rating.BUDGET_WATTS)),
                metric("carbon_grams_per_kwh"));
    }

    private Service service(long at, long unchangedSince) {
        return new Service(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                device.kind(),
                metric("instances"),
                metric("healthy_instances"),
                device.ratings().getOrDefault(Rating.DECLARED_INSTANCES, 1.0),
                metric("cpu_percent"),
                metric("memory_percent"),
                flagOr("config_drifted", false),
                metric("revision"),
                metric("good_revision"),
                metric("foreign_process"),
                metric("foreign_cpu_percent"),
                metric("requests_per_second"),
                metric("error_percent_5s"),
                metric("error_percent_1m"),
                metric("slow_percent_5s"),
                metric("slow_percent_1m"),
                device.rating(Rating.ERROR_BUDGET_PERCENT),
                metric("disk_failures_15s"),
                metric("consumers"),
                device.rating(Rating.MAX_CONSUMERS),
                metric("blocked_sessions"),
                metric("longest_block_seconds"),
                metric("blocking_session"),
                metric("unreadable_15s"),
                metric("waiting"),
                metric("oldest_waiting_seconds"),
                metric("arrivals_per_second"),
                metric("served_per_second"),
                metric("poison_messages"),
                exactNote());
    }

    private Link link(long at, long unchangedSince) {
        return new Link(
                device.id(),
                device.zone(),
                at,
                unchangedSince,
                healthy(),
                device.parent(),
                device.dependsOn().stream().findFirst().orElse(""),
                metric("calls_per_second"),
                metric("failed_percent_5s"),
                metric("failed_percent_1m"),
                metric("latency_ms"));
    }

    /** Words from outside: whatever could be more than the key of one entry is left out. */
    private String exactNote() {
        String note = sample.note();
        return note != null && CacheKey.isExact(note) ? note : "";
    }

    private DeviceFact risen(DeviceFact fact) {
        return fact instanceof Rack now ? InletRise.of(now, previous instanceof Rack before ? before : null) : fact;
    }

    private boolean healthy() {
        return sample.status() == Sample.Status.OK;
    }

    private double metric(String name) {
        return sample.metric(name);
    }

    private boolean flagOr(String name, boolean unsaid) {
        double value = metric(name);
        return Double.isNaN(value) ? unsaid : value != 0;
    }

    private double[] inlets() {
        return INLETS.stream()
                .mapToDouble(this::metric)
                .filter(celsius -> !Double.isNaN(celsius))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        DoubleStream centre = sorted.length % 2 == 1
                ? DoubleStream.of(sorted[middle])
                : Arrays.stream(sorted).skip(Math.max(0, middle - 1)).limit(2);
        return centre.average().orElse(Double.NaN);
    }

    /** The metrics that the fact of this kind of device holds; any other becomes a {@link Reading}. */
    static Stream<String> known(DeviceKind kind) {
        return switch (kind) {
            case RACK ->
                Stream.concat(INLETS.stream(), Stream.of("outlet_celsius", "power_watts", "utilization_percent"));
            case COOLING_UNIT ->
                Stream.of(
                        "supply_celsius",
                        "setpoint_celsius",
                        "fan_percent",
                        "heat_watts",
                        "capacity_percent",
                        "running",
                        "starts_last_hour");
            case POWER_UNIT -> Stream.of("power_watts", "energised", "on_battery", "battery_percent");
            case GPU ->
                Stream.of("gpu_celsius", "power_watts", "power_cap_watts", "utilization_percent", "throttled", "xid");
            case FACILITY -> Stream.of("it_watts", "total_watts", "budget_watts", "carbon_grams_per_kwh");
            case SERVICE ->
                Stream.concat(
                        PROCESS.stream(),
                        Stream.of(
                                "requests_per_second",
                                "error_percent_5s",
                                "error_percent_1m",
                                "slow_percent_5s",
                                "slow_percent_1m",
                                "disk_failures_15s",
                                "consumers"));
            case DATABASE ->
                Stream.concat(
                        PROCESS.stream(), Stream.of("blocked_sessions", "longest_block_seconds", "blocking_session"));
            case CACHE -> Stream.concat(PROCESS.stream(), Stream.of("unreadable_15s"));
            case QUEUE ->
                Stream.concat(
                        PROCESS.stream(),
                        Stream.of(
                                "waiting",
                                "oldest_waiting_seconds",
                                "arrivals_per_second",
                                "served_per_second",
                                "poison_messages",
                                "consumers"));
            case LINK -> Stream.of("calls_per_second", "failed_percent_5s", "failed_percent_1m", "latency_ms");
        };
    }
}
