package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.audit.reading.DecisionSearch;
import dev.interlock.routes.audit.reading.Format;
import dev.interlock.routes.audit.reading.QueryRefused;
import dev.interlock.routes.web.api.AuditAnswers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The audit of a data folder on which no controller runs, answered by the same desk that answers over HTTP. */
final class InFiles implements AuditSource {
    private final Audit audit;
    private final AuditAnswers desk;

    InFiles(Audit audit, AuditAnswers desk) {
        this.audit = audit;
        this.desk = desk;
    }

    @Override
    public JsonNode decisions(int limit, DecisionSearch wanted) {
        return answer(() -> desk.decisions(limit, wanted));
    }

    @Override
    public JsonNode why(String decision) {
        return answer(() -> desk.why(decision))
                .orElseThrow(() -> CommandFailure.failed(
                        "No decision has the id '%s'. Look at 'interlock audit list' for those there are."
                                .formatted(decision)));
    }

    @Override
    public JsonNode query(String sql, int maxRows) {
        return answer(() -> desk.query(sql, maxRows));
    }

    @Override
    public JsonNode queries() {
        return desk.queries();
    }

    @Override
    public JsonNode named(String name, Map<String, String> parameters, int maxRows) {
        return answer(() -> desk.named(name, parameters, maxRows))
                .orElseThrow(() -> CommandFailure.failed(
                        "No query is called '%s'. Look at 'interlock audit queries' for those there are."
                                .formatted(name)));
    }

    @Override
    public JsonNode verify(List<Path> anchors, Optional<Path> archives) {
        return answer(() -> desk.verify(anchors, archives));
    }

    @Override
    public void export(String format, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        desk.export(Format.valueOf(format.toUpperCase(Locale.ROOT)), out);
        out.flush();
    }

    @Override
    public void close() {
        audit.close();
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (QueryRefused | AuditUnavailable refused) {
            throw CommandFailure.failed(String.valueOf(refused.getMessage()));
        }
    }
}
