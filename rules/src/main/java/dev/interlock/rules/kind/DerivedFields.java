package dev.interlock.rules.kind;

import dev.interlock.rules.fact.CacheKey;
import dev.interlock.rules.fact.CarbonHour;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import dev.interlock.rules.metric.Median;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of facts that are not simply one metric, one rating or one entry of the inventory. The inlet of a rack is the median of
 * its sensors. The utilisation of a GPU is what its profiling counter says where it says nothing itself. A flag that was not reported is
 * read from what is: a cooling unit runs where it removes heat or its fan turns, a power unit is energised where it delivers power;
 * nothing tells that it is false. A cooling unit that says that it stands still, and not what it could do, can do nothing.
 */
final class DerivedFields {
    private static final Map<Class<?>, Map<String, Function<SampledDevice, ?>>> FIELDS = Map.of(
            Rack.class,
            Map.of(
                    "inletCelsius", DerivedFields::inlet,
                    "inletSpreadCelsius", rack -> spread(rack.inlets()),
                    "inletSensors", rack -> rack.inlets().length,
                    "inletRiseCelsiusPerMinute", rack -> InletRise.of(rack, inlet(rack))),
            CoolingUnit.class,
            Map.of(
                    "running",
                    unit -> unit.flagOr("running", unit.metric("heat_watts") > 0 || unit.metric("fan_percent") > 0),
                    "capacityPercent",
                    DerivedFields::capacity),
            Gpu.class,
            Map.of(
                    "memoryTotalMebibytes", DerivedFields::memoryTotal,
                    "utilizationPercent", gpu -> gpu.metricOr("utilization_percent", "engine_active_percent"),
                    "xids", GpuHistory::xids,
                    "seenSince", GpuHistory::seenSince,
                    "celsiusRisePerMinute", GpuHistory::celsiusRise,
                    "nvlinkErrorsPerMinute", GpuHistory::nvlinkErrors,
                    "bestClockMegahertz", GpuHistory::bestClock),
            Facility.class,
            Map.of("carbonHours", DerivedFields::carbonHours),
            PowerUnit.class,
            Map.of("energised", unit -> unit.flagOr("energised", unit.metric("power_watts") > 0)),
            Service.class,
            Map.of("note", DerivedFields::exactNote));

    private DerivedFields() {}

    static Optional<FieldValue> of(RecordComponent field) {
        return Optional.ofNullable(FIELDS.getOrDefault(field.getDeclaringRecord(), Map.of())
                        .get(field.getName()))
                .map(value -> FieldValue.derived(value, field.getType()));
    }

    /** Without the part that the driver keeps to itself, where that is all there is. */
    private static double memoryTotal(SampledDevice gpu) {
        double total = gpu.metric("memory_total_mib");
        return Double.isNaN(total) ? gpu.metric("memory_used_mib") + gpu.metric("memory_free_mib") : total;
    }

    private static double capacity(SampledDevice unit) {
        double said = unit.metric("capacity_percent");
        return Double.isNaN(said) && !unit.flagOr("running", true) ? 0 : said;
    }

    private static List<CarbonHour> carbonHours(SampledDevice facility) {
        return CarbonHour.after(
                facility.previous() instanceof Facility before ? before.carbonHours() : List.of(),
                facility.at(),
                facility.metric("carbon_grams_per_kwh"));
    }

    private static double inlet(SampledDevice rack) {
        return Median.of(rack.inlets());
    }

    private static double spread(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1] - sorted[0];
    }

    /** Words from outside: whatever could be more than the key of one entry is left out. */
    private static String exactNote(SampledDevice cache) {
        String note = cache.note();
        return note != null && CacheKey.isExact(note) ? note : "";
    }
}
