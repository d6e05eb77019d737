package dev.interlock.routes.ingest.logs;

import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import java.util.Locale;
import org.apache.camel.Exchange;

/** Whether the entries come as JSON; whoever sends them otherwise is told how its sender is switched. */
final class LogEncoding {
    private static final int UNSUPPORTED = 415;
    private static final String PROTOBUF = """
            The message is protobuf (%s), not JSON. An OpenTelemetry collector or Grafana Alloy: 'otlphttp' with 'encoding: json'. \
            Vector's loki sink: 'compression: gzip'. Fluent Bit's loki output sends JSON as it is. Promtail knows no JSON: \
            let it write to Loki, and ask that with 'source.loki.enabled'.""";
    private static final String JOURNAL = """
            The message is journald's export format (%s), not JSON. Send what 'journalctl -o json' writes.""";
    private static final String MSGPACK = """
            The message is MessagePack (%s), not JSON. Fluent Bit: 'format json'. Fluentd: '<format> @type json'.""";

    private LogEncoding() {}

    /** @throws Unreadable if it says that it is something else */
    static void require(Exchange exchange) {
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class);
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("protobuf")) {
            throw unsupported(PROTOBUF, type);
        }
        if (lower.contains("fdo.journal")) {
            throw unsupported(JOURNAL, type);
        }
        if (lower.contains("msgpack")) {
            throw unsupported(MSGPACK, type);
        }
    }

    private static UnreadableMessage unsupported(String sentence, String type) {
        return new UnreadableMessage(
                UNSUPPORTED, new InputFault(Reason.MALFORMED, sentence.formatted(Shown.text(type))));
    }
}
