package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The fields of one entry by the names that senders usually give them. */
record Named(JsonNode entry) {
    static final List<String> TIME =
            List.of("ts", "@timestamp", "timestamp", "time", "__REALTIME_TIMESTAMP", "date", "datetime");
    static final List<String> LEVEL = List.of(
            "level",
            "detected_level",
            "severity",
            "severity_text",
            "log.level",
            "log_level",
            "loglevel",
            "levelname",
            "lvl",
            "PRIORITY",
            "priority");
    static final List<String> MESSAGE = List.of("msg", "message", "MESSAGE", "log", "short_message", "text");

    /** Who wrote it, the most exact first; in the end the machine it comes from. */
    static final List<String> SERVICE = List.of(
            "service",
            "service.name",
            "service_name",
            "app",
            "application",
            "appname",
            "app_name",
            "kubernetes.labels.app.kubernetes.io/name",
            "kubernetes.labels.app",
            "kubernetes.container_name",
            "kubernetes.container.name",
            "container_name",
            "container.name",
            "container",
            "SYSLOG_IDENTIFIER",
            "_SYSTEMD_UNIT",
            "_COMM",
            "syslog_identifier",
            "systemd_unit",
            "unit",
            "programname",
            "program",
            "ident",
            "job",
            "logger",
            "tag",
            "name",
            "_HOSTNAME",
            "hostname",
            "host.name",
            "host");

    /** All that are there, in the order of the names. */
    Stream<JsonNode> all(List<String> names) {
        return names.stream().map(name -> find(entry, name)).filter(found -> !found.isMissingNode() && !found.isNull());
    }

    /** The first that is a text or a number; empty where none is. */
    String text(List<String> names) {
        return all(names)
                .map(Named::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Without the slash before a container's name, and the kind behind that of a unit. */
    String service() {
        return text(SERVICE).strip().replaceFirst("^/", "").replaceFirst("\\.service$", "");
    }

    /** A name with points is a key as it stands, or leads from object to object. */
    private static JsonNode find(JsonNode node, String name) {
        JsonNode here = node.path(name);
        for (int point = name.indexOf('.'); here.isMissingNode() && point > 0; point = name.indexOf('.', point + 1)) {
            JsonNode child = node.path(name.substring(0, point));
            here = child.isObject() ? find(child, name.substring(point + 1)) : MissingNode.getInstance();
        }
        return here;
    }

    /** journald gives what is no text as an array of bytes, and a field that comes twice as an array of texts. */
    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        if (!node.path(0).isInt()) {
            return node.path(0).asText();
        }
        byte[] bytes = new byte[node.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) node.path(i).intValue();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
