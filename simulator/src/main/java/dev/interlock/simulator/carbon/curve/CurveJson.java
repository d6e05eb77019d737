package dev.interlock.simulator.carbon.curve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.RowsRead;
import java.util.List;
import java.util.Optional;

/**
 * Curves as the publishers' interfaces answer: WattTime's {@code {"data": [{"point_time", "value"}], "meta": {"units"}}}, Great
 * Britain's {@code {"data": [{"from", "intensity": {"actual", "forecast"}}]}}, Electricity Maps' {@code {"history" or "data":
 * [{"datetime", "carbonIntensity"}]}}, or such a list alone.
 */
record CurveJson(JsonNode points, CurveUnit unit, CurveZone zone) {
    private static final double MOST = 20_000;

    static Parsed<CurveFile> read(JsonNode whole, CurveZone zone) {
        Optional<JsonNode> points = points(whole);
        if (points.isEmpty()) {
            return Parsed.refused(
                    1, "The JSON has no list 'data' or 'history'. docs/reference/input-files.md lists what is read.");
        }
        boolean wattTime = points.get().path(0).has("point_time");
        String units = whole.path("meta").path("units").asText(CurveUnit.POUNDS.written());
        Optional<CurveUnit> unit = wattTime ? CurveUnit.named(units) : Optional.of(CurveUnit.GRAMS);
        if (unit.isEmpty()) {
            return Parsed.refused(
                    1,
                    "The figures are in '%s'. Give a file in lb/MWh or g/kWh, which WattTime calls co2_moer."
                            .formatted(units));
        }
        CurveJson json = new CurveJson(points.get(), unit.get(), zone);
        return RowsRead.of(points.get(), json::point)
                .required("an hour")
                .then(rows -> Parsed.ok(new CurveFile(publisher(points.get().path(0)), unit.get(), "", rows)));
    }

    private static Optional<JsonNode> points(JsonNode whole) {
        JsonNode inner = whole.path("data").isObject() ? whole.path("data") : whole;
        return List.of(whole, inner.path("data"), inner.path("history"), inner.path("forecast")).stream()
                .filter(JsonNode::isArray)
                .findFirst();
    }

    private static String publisher(JsonNode first) {
        return first.has("point_time")
                ? "WattTime"
                : first.has("intensity") ? "Great Britain's Carbon Intensity API" : "Electricity Maps";
    }

    private Parsed<CurvePoint> point(JsonNode node) {
        String time = first(node, "point_time", "from", "datetime").asText("");
        JsonNode intensity = node.path("intensity");
        JsonNode figure =
                intensity.isObject() ? first(intensity, "actual", "forecast") : first(node, "value", "carbonIntensity");
        if (!figure.isNumber() || !(figure.doubleValue() >= 0 && figure.doubleValue() <= MOST)) {
            return Parsed.refused("The figure of '%s' is %s. Give a number from 0 to 20,000."
                    .formatted(time, figure.isMissingNode() ? "missing" : figure));
        }
        return zone.moment(time).then(at -> Parsed.ok(new CurvePoint(at, unit.toGrams(figure.doubleValue()))));
    }

    private static JsonNode first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.hasNonNull(name)) {
                return node.get(name);
            }
        }
        return node.path("no such field");
    }
}
