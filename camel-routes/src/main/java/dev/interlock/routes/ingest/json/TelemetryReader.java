package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.SampleCandidate;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads the telemetry contract: one sample, an array of samples, or one sample a line. Thread-safe. */
public final class TelemetryReader {
    private final Limits limits;

    public TelemetryReader(Limits limits) {
        this.limits = limits;
    }

    /** What a sender pushed: each instant comes once. */
    public Batch pushed(Exchange exchange) {
        return new Batch(exchange.getFromRouteId(), false, candidates(Body.read(exchange, limits.pushBytes())));
    }

    /** What a source answered that shows its latest samples for as long as nothing changes. */
    public Batch pulled(Exchange exchange) {
        return new Batch(exchange.getFromRouteId(), true, candidates(Body.read(exchange, limits.bodyBytes())));
    }

    List<SampleCandidate> candidates(byte[] body) {
        return new Elements(limits.lineBytes())
                .of(body).stream().map(TelemetryReader::candidate).toList();
    }

    private static SampleCandidate candidate(Element element) {
        InputFault fault = element.fault();
        JsonNode node = element.node();
        if (node == null) {
            return new SampleCandidate(
                    element.index(), null, fault == null ? List.of() : List.of(fault), element.arrival());
        }
        String before = node.path("metrics").isObject() ? node.toString() : "";
        List<InputFault> faults = takeOutUnmeasured(node.path("metrics"));
        Arrival arrival = faults.isEmpty() ? element.arrival() : Arrival.of(before);
        return TelemetryJson.read(node)
                .fold(
                        sample -> new SampleCandidate(element.index(), sample, faults, arrival),
                        reasons -> refused(element, reasons, faults, arrival));
    }

    private static SampleCandidate refused(
            Element element, List<String> reasons, List<InputFault> faults, Arrival arrival) {
        List<InputFault> all = new ArrayList<>(faults);
        reasons.forEach(reason -> all.add(new InputFault(Reason.FIELD, reason)));
        return new SampleCandidate(element.index(), (Sample) null, all, arrival);
    }

    /** A sensor that gives no number must not hide the others of its device. */
    private static List<InputFault> takeOutUnmeasured(JsonNode metrics) {
        List<InputFault> faults = new ArrayList<>();
        if (metrics instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> entries = object.properties().iterator();
            List<String> out = new ArrayList<>();
            while (entries.hasNext()) {
                Map.Entry<String, JsonNode> entry = entries.next();
                JsonNode value = entry.getValue();
                if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
                    out.add(entry.getKey());
                    faults.add(new InputFault(
                            Reason.NOT_FINITE,
                            "Metric '%s' is %s, no finite number. Leave out what was not measured."
                                    .formatted(Shown.text(entry.getKey()), Shown.text(value.toString()))));
                }
            }
            object.remove(out);
        }
        return faults;
    }
}
