package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Reads the workload scheduler's queue. A job that cannot be read is left out; the others stay. Thread-safe. */
public final class JobsReader {
    private final Limits limits;
    private final Supplier<Inventory> inventory;
    private final InstantSource clock;
    private final DeadLetterOffice office;

    public JobsReader(Limits limits, Supplier<Inventory> inventory, InstantSource clock, DeadLetterOffice office) {
        this.limits = limits;
        this.inventory = inventory;
        this.clock = clock;
        this.office = office;
    }

    /**
     * The whole queue.
     *
     * @throws Unreadable if it is no list: what was known of the queue then stays as it is
     */
    public List<Job> read(Exchange exchange) {
        List<Element> elements = new Elements(limits.lineBytes()).of(Body.read(exchange, limits.bodyBytes()));
        Map<String, Job> jobs = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (Element element : elements) {
            JsonNode node = element.node();
            if (node == null) {
                throw new UnreadableMessage(400, wholly(element));
            }
            JobJson.read(node, now)
                    .fold(
                            job -> take(exchange, jobs, job, element.arrival()),
                            reasons -> refuse(exchange, reasons, element.arrival()));
        }
        return List.copyOf(jobs.values());
    }

    private boolean take(Exchange exchange, Map<String, Job> jobs, Job job, Arrival arrival) {
        if (!job.rack().isEmpty() && inventory.get().find(job.rack()).isEmpty()) {
            return refuse(
                    exchange,
                    Reason.UNKNOWN_DEVICE,
                    "Job '%s' is on rack '%s', which the inventory does not list. Add it there."
                            .formatted(Shown.text(job.id()), Shown.text(job.rack())),
                    arrival);
        }
        if (job.powerWatts() < 0 || job.remainingSeconds() < 0) {
            return refuse(
                    exchange,
                    Reason.IMPLAUSIBLE,
                    "Job '%s' has a negative 'power_watts' or 'remaining_seconds'. Correct it."
                            .formatted(Shown.text(job.id())),
                    arrival);
        }
        if (jobs.putIfAbsent(job.id(), job) != null) {
            return refuse(
                    exchange,
                    Reason.DUPLICATE,
                    "The queue lists job '%s' twice. Give each job a unique id.".formatted(Shown.text(job.id())),
                    arrival);
        }
        return true;
    }

    private boolean refuse(Exchange exchange, List<String> reasons, Arrival arrival) {
        return refuse(exchange, Reason.FIELD, String.join(" ", reasons), arrival);
    }

    private boolean refuse(Exchange exchange, Reason reason, String sentence, Arrival arrival) {
        office.send(exchange.getFromRouteId(), new InputFault(reason, sentence), arrival);
        return false;
    }

    private static InputFault wholly(Element element) {
        InputFault fault = element.fault();
        return fault == null ? new InputFault(Reason.MALFORMED, "The queue is empty text. Send a JSON array.") : fault;
    }
}
