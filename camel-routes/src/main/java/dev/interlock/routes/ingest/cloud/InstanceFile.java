package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.rules.file.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;

/** Machines that no API lists, in a file of the same shape as Lambda Cloud's answer. Thread-safe. */
public final class InstanceFile {
    private static final int GONE = 410;

    private final InstanceReader reader;
    private final InstanceList list;

    public InstanceFile(CloudSettings settings, SeriesTable table) {
        this.reader = new InstanceReader(settings.prices());
        this.list = new InstanceList("instance-file", table);
    }

    /**
     * What the file says now.
     *
     * @throws UnreadableMessage it is not there or no such list
     */
    public Batch read(Exchange exchange, String file) {
        String text = InputFile.path(file).then(InputFile::text).fold(read -> read, reasons -> {
            throw new UnreadableMessage(
                    GONE,
                    new InputFault(
                            Reason.UNREACHABLE,
                            "The file of instances '%s' cannot be read. %s"
                                    .formatted(Path.of(file).getFileName(), String.join(" ", reasons))));
        });
        return list.batch(exchange.getFromRouteId(), reader.instances(text.getBytes(StandardCharsets.UTF_8), Map.of()));
    }
}
