package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.routes.audit.reading.DecisionSearch;
import dev.interlock.routes.http.OutgoingHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The audit of a controller that runs. */
final class OverHttp implements AuditSource {
    private final RemoteController controller;

    OverHttp(RemoteController controller) {
        this.controller = controller;
    }

    @Override
    public JsonNode decisions(int limit, DecisionSearch wanted) {
        Map<String, String> parameters = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        wanted.before().ifPresent(id -> parameters.put("before", id));
        wanted.since().ifPresent(at -> parameters.put("since", at.toString()));
        wanted.tag().ifPresent(tag -> parameters.put("tag", tag));
        wanted.device().ifPresent(device -> parameters.put("device", device));
        return controller.get("/api/decisions" + with(parameters));
    }

    @Override
    public JsonNode why(String decision) {
        return controller.get("/api/decisions/" + OutgoingHttp.encoded(decision));
    }

    @Override
    public JsonNode query(String sql, int maxRows) {
        return controller.post("/api/audit/query", Map.of("sql", sql, "max_rows", maxRows));
    }

    @Override
    public JsonNode queries() {
        return controller.get("/api/audit/queries");
    }

    @Override
    public JsonNode named(String name, Map<String, String> parameters, int maxRows) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("max_rows", Integer.toString(maxRows));
        return controller.get("/api/audit/queries/" + OutgoingHttp.encoded(name) + with(all));
    }

    @Override
    public JsonNode verify(List<Path> anchors, Optional<Path> archives) {
        if (!anchors.isEmpty() || archives.isPresent()) {
            throw CommandFailure.failed(
                    "A running controller reads no files of yours. Stop it, or name a copy of its data folder with --data.");
        }
        return controller.get("/api/audit/verify");
    }

    @Override
    public void export(String format, OutputStream to) throws IOException {
        controller.copy("/api/audit/export?format=" + OutgoingHttp.encoded(format), to);
    }

    @Override
    public void close() {}

    private static String with(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        OutgoingHttp.encoded(parameter.getKey()) + "=" + OutgoingHttp.encoded(parameter.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }
}
