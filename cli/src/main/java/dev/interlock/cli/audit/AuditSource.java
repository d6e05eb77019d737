package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.reading.DecisionSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the answers come from. All of them are JSON as the controller's HTTP interface words it. */
interface AuditSource extends AutoCloseable {
    /** Decisions that are wanted, newest first. */
    JsonNode decisions(int limit, DecisionSearch wanted);

    /** Everything recorded about one decision. */
    JsonNode why(String decision);

    /** Columns and rows of one question that only reads. */
    JsonNode query(String sql, int maxRows);

    JsonNode queries();

    JsonNode named(String name, Map<String, String> parameters, int maxRows);

    JsonNode verify(List<Path> anchors, Optional<Path> archives);

    /** Writes everything as {@code csv} or {@code json}. */
    void export(String format, OutputStream to) throws IOException;

    @Override
    void close();
}
