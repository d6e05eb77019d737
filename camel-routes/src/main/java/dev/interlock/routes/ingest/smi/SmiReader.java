package dev.interlock.routes.ingest.smi;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.exposition.MetricsSource;
import dev.interlock.routes.ingest.exposition.Series;
import dev.interlock.routes.ingest.exposition.SeriesPage;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * Reads a pushed {@code nvidia-smi -q -x}: each field becomes a series {@code nvidia_smi_PATH}, and the mapping says what it is.
 * Thread-safe.
 */
public final class SmiReader {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int MOST_HOSTS = 20_000;
    private static final int LONGEST_REMARK = 300;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    private final Limits limits;
    private final SeriesTable table;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final Map<String, Double> slowdowns = new ConcurrentHashMap<>();

    public SmiReader(Limits limits, SeriesTable table) {
        this.limits = limits;
        this.table = table;
    }

    /**
     * What the log says of each GPU.
     *
     * @throws UnreadableMessage it names no host, or is no such log
     */
    public Batch pushed(Exchange exchange) {
        String host = host(exchange.getMessage().getHeader("host", "", String.class));
        byte[] body = Body.read(exchange, limits.pushBytes());
        int start = start(body);
        if (start < 0) {
            throw unreadable("The message is no XML. Send what 'nvidia-smi -q -x' prints, as it is.");
        }
        SmiLog log = SmiLog.read(body, start);
        if (log.gpus().isEmpty() && log.fault().isPresent()) {
            throw unreadable(log.fault().get());
        }
        SeriesPage page = table.page(new MetricsSource("nvidia-smi/" + host, "http://" + host, ""));
        faults(host, body, start, log).forEach(fault -> page.bad(fault, Arrival.of("")));
        for (int place = 0; place < log.gpus().size(); place++) {
            show(page, host, place, log.gpus().get(place));
        }
        String route = exchange.getFromRouteId();
        return new Batch(route, false, page.candidates(route));
    }

    private void show(SeriesPage page, String host, int place, SmiGpu gpu) {
        Map<String, String> labels = gpu.labels(host, place);
        gpu.values().forEach((field, value) -> page.add(new Series("nvidia_smi_" + field, labels, value, null)));
        // the margin is told in whole degrees, of another place of the chip: the lowest that was ever told stands
        gpu.slowdownCelsius()
                .ifPresent(told -> page.add(new Series(
                        "nvidia_smi_slowdown_celsius",
                        labels,
                        slowdowns.merge(host + '/' + place, told, Math::min),
                        null)));
    }

    private static List<InputFault> faults(String host, byte[] body, int start, SmiLog log) {
        List<InputFault> faults = new ArrayList<>();
        log.fault()
                .ifPresent(sentence -> faults.add(
                        new InputFault(Reason.CUT_OFF, "Host '%s': %s".formatted(Shown.text(host), sentence))));
        String remark = new String(body, 0, Math.min(start, LONGEST_REMARK), StandardCharsets.UTF_8).strip();
        if (!remark.isEmpty()) {
            faults.add(new InputFault(
                    Reason.SOURCE_ERROR,
                    "nvidia-smi of host '%s' says before its log: %s. Look at the GPU that it names."
                            .formatted(Shown.text(host), Shown.text(remark))));
        }
        if (log.attached() > log.gpus().size() && log.fault().isEmpty()) {
            faults.add(new InputFault(
                    Reason.SOURCE_ERROR,
                    "nvidia-smi of host '%s' counts %d GPUs and shows %d. One may be lost; look at the host's kernel log."
                            .formatted(
                                    Shown.text(host), log.attached(), log.gpus().size())));
        }
        return faults;
    }

    private String host(String named) {
        if (!HOST.matcher(named).matches()) {
            throw unreadable(
                    "The log does not say of which host it is. Add it to the address, as in /api/telemetry/nvidia-smi?host=node-1.");
        }
        if (hosts.size() >= MOST_HOSTS && !hosts.contains(named)) {
            throw new UnreadableMessage(
                    TOO_MANY,
                    new InputFault(
                            Reason.OVERFLOW,
                            "More than %d hosts have sent a log, so a new one is not taken. Check who sends them."
                                    .formatted(MOST_HOSTS)));
        }
        hosts.add(named);
        return named;
    }

    private static int start(byte[] body) {
        for (int at = 0; at < body.length; at++) {
            if (body[at] == '<') {
                return at;
            }
        }
        return -1;
    }

    private static UnreadableMessage unreadable(String sentence) {
        return new UnreadableMessage(BAD_REQUEST, new InputFault(Reason.MALFORMED, sentence));
    }
}
