package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** In whose words an entry is written, and what its sender has to set where something is missing. */
enum LogShape {
    CONTRACT("Interlock's log line", "Give 'ts'.", "Give 'service'.", "Give 'msg'."),
    LOKI(
            "an entry of Loki's streams",
            "Give each value as [\"<nanoseconds since 1970>\", \"<line>\"].",
            "Give the stream a label 'service_name', 'app', 'container' or 'job'.",
            "Give each value as [\"<nanoseconds since 1970>\", \"<line>\"]."),
    OTLP(
            "an OpenTelemetry log record",
            "Set 'timeUnixNano' or 'observedTimeUnixNano'.",
            "Set the resource attribute 'service.name', for instance by OTEL_SERVICE_NAME.",
            "Give the record a 'body'."),
    JOURNALD(
            "an entry of journald",
            "Send '__REALTIME_TIMESTAMP', as 'journalctl -o json' writes it.",
            "Send 'SYSLOG_IDENTIFIER' or '_SYSTEMD_UNIT', as 'journalctl -o json' writes them.",
            "Send 'MESSAGE'; 'journalctl -o json --all' also writes long ones."),
    FLUENT_BIT(
            "Fluent Bit's JSON",
            "Set 'json_date_format' to double or iso8601.",
            "Add a field 'service' with the filter record_modifier ('Record service NAME'), or set 'uri /api/logs?service=NAME'.",
            "Name the field of the text 'log' or 'message'."),
    ELASTIC(
            "JSON with an '@timestamp'",
            "Give '@timestamp' in ISO 8601 with its offset.",
            "Give 'service.name', or send to /api/logs?service=NAME.",
            "Give 'message'."),
    OTHER(
            "a JSON object",
            "Give 'time', 'timestamp' or '@timestamp' (Fluentd: '<inject> time_key time' with 'time_type string').",
            "Give 'service' or 'service_name', or send to /api/logs?service=NAME.",
            "Give 'message', 'msg' or 'log'.");

    private static final Set<String> CONTRACT_FIELDS = Set.of("ts", "level", "service", "msg", "meta");

    private final String called;
    private final String time;
    private final String service;
    private final String message;

    LogShape(String called, String time, String service, String message) {
        this.called = called;
        this.time = time;
        this.service = service;
        this.message = message;
    }

    /** The shape of an object that is one entry. */
    static LogShape of(JsonNode entry) {
        if (isContract(entry)) {
            return CONTRACT;
        }
        if (entry.has("__REALTIME_TIMESTAMP") || entry.has("__CURSOR")) {
            return JOURNALD;
        }
        if (entry.has("date")) {
            return FLUENT_BIT;
        }
        return entry.has("@timestamp") ? ELASTIC : OTHER;
    }

    /** It has no field but those of the contract. */
    private static boolean isContract(JsonNode entry) {
        return !entry.isEmpty()
                && entry.properties().stream().allMatch(field -> CONTRACT_FIELDS.contains(field.getKey()))
                && (entry.path("ts").isTextual() || entry.path("ts").isMissingNode());
    }

    /** As a sentence names it. */
    String called() {
        return called;
    }

    String adviceOnTime() {
        return time;
    }

    String adviceOnService() {
        return service;
    }

    String adviceOnMessage() {
        return message;
    }
}
