package dev.interlock.simulator.carbon.curve;

import java.util.List;

/** Every way in which carbon intensities are written as tables. */
public final class CurveFormats {
    /** All of them; the first whose columns are there is taken. */
    static final List<CurveFormat> ALL = List.of(
            CurveFormat.of("Interlock, as hourly tables of EIA figures are", "timestamp", "avg_CI", CurveUnit.GRAMS),
            new CurveFormat(
                    "Electricity Maps",
                    "Datetime (UTC)",
                    "Carbon intensity gCO₂eq/kWh (Life cycle)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("carbon intensity") && (name.contains("life") || name.contains("lca"))),
            new CurveFormat(
                    "Electricity Maps, without life cycle",
                    "Datetime (UTC)",
                    "Carbon intensity gCO₂eq/kWh (direct)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("carbon intensity") && name.contains("direct")),
            CurveFormat.of("WattTime", "timestamp", "MOER", CurveUnit.POUNDS),
            CurveFormat.of("WattTime, version 3", "point_time", "value", CurveUnit.POUNDS),
            new CurveFormat(
                    "Great Britain's Carbon Intensity API",
                    "Datetime (UTC)",
                    "Actual Carbon Intensity (gCO2/kWh)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("actual")));

    private CurveFormats() {}

    /** One of them, for readers. */
    public record Described(String publisher, String time, String value, String unit) {}

    /** All of them, in the order in which they are tried. */
    public static List<Described> described() {
        return ALL.stream()
                .map(format -> new Described(
                        format.publisher(),
                        format.time(),
                        format.value(),
                        format.unit().written()))
                .toList();
    }
}
