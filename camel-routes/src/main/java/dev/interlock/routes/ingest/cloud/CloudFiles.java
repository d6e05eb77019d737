package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.cloud.listing.ListReader;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.rules.file.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** Files in which somebody keeps what a provider's API or command line printed, or machines of their own in such a shape. Thread-safe. */
public final class CloudFiles {
    private static final int GONE = 410;

    private final ListReader reader;
    private final SeriesTable table;
    private final Map<String, InstanceList> lists = new ConcurrentHashMap<>();

    public CloudFiles(CloudSettings settings, SeriesTable table) {
        this.reader = new ListReader(settings.prices());
        this.table = table;
    }

    /** Each of the files that a comma separates. */
    public List<String> names(String files) {
        return Stream.of(files.split(","))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What a file says now.
     *
     * @throws UnreadableMessage it is not there or no such list
     */
    public Batch read(Exchange exchange, String file) {
        String name = Shown.text(String.valueOf(Path.of(file).getFileName()));
        String text = InputFile.path(file).then(InputFile::text).fold(read -> read, reasons -> {
            throw new UnreadableMessage(
                    GONE,
                    new InputFault(
                            Reason.UNREACHABLE,
                            "The file of instances '%s' cannot be read. %s"
                                    .formatted(name, String.join(" ", reasons))));
        });
        return lists.computeIfAbsent(file, each -> new InstanceList(source(file), table))
                .batch(
                        exchange.getFromRouteId(),
                        reader.any(
                                "The file of instances '%s'".formatted(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two files of one name are two sources. */
    private static String source(String file) {
        return "instances-" + file.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
