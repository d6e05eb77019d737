package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.cloud.listing.ListReader;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/** Asks the command lines of providers for their machines, each with the credentials that it finds itself. Thread-safe. */
public final class CloudCommands {
    private static final int BAD_GATEWAY = 502;

    private final ListReader reader;
    private final SeriesTable table;
    private final ToolRun run;
    private final Map<String, InstanceList> lists = new ConcurrentHashMap<>();

    public CloudCommands(CloudSettings settings, Limits limits, SeriesTable table) {
        this.reader = new ListReader(settings.prices());
        this.table = table;
        this.run = new ToolRun(settings.path(), settings.commandTimeout(), limits.bodyBytes());
    }

    /** Each provider that may be asked. */
    public List<String> names(String commands) {
        return CloudQuestion.of(commands).stream().map(CloudQuestion::word).toList();
    }

    /**
     * Asks one of them.
     *
     * @throws UnreadableMessage it is not there, failed, took too long, or printed no list
     */
    public Batch ask(Exchange exchange, String name) {
        CloudQuestion question = CloudTool.named(name)
                .orElseThrow(() -> new UnreadableMessage(
                        BAD_GATEWAY,
                        new InputFault(Reason.FIELD, "There is no such provider. Give aws, gcp or azure.")));
        byte[] printed = run.output(question);
        return lists.computeIfAbsent(name, each -> new InstanceList(source(name), table))
                .batch(
                        exchange.getFromRouteId(),
                        reader.any(
                                "What '%s' printed"
                                        .formatted(question.tool().command("").get(0)),
                                printed));
    }

    private static String source(String name) {
        return "instances-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
