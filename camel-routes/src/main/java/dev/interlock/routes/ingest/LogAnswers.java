package dev.interlock.routes.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;

/** What a sender of log lines is told, in the words of whose door it uses. */
public final class LogAnswers {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int BAD = 400;

    /** The code of an invalid argument (google.rpc.Code), which OpenTelemetry's answers carry. */
    private static final int INVALID_ARGUMENT = 3;

    private static final String NONE = "The message holds no log line. Send at least one.";

    public LogAnswers() {}

    /**
     * {@code {"accepted", "repeated", "refused": [{"index", "reasons"}]}}: 200 where all was taken, 207 where a part was, 400 where
     * nothing was.
     */
    public void contract(Exchange exchange) {
        LogAdmission admission = admission(exchange);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("accepted", admission.lines().size());
        answer.put("repeated", admission.repeated());
        Answers.fill(answer.putArray("refused"), admission.refused());
        int status = status(admission);
        if (status == BAD) {
            answer.put("error", Answers.error(admission.refused(), NONE));
        }
        Answers.answer(exchange, status, answer);
    }

    /** As Loki: 204 and nothing where all was taken; else as {@link #contract}. */
    public void loki(Exchange exchange) {
        if (status(admission(exchange)) != OK) {
            contract(exchange);
            return;
        }
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, NO_CONTENT);
        exchange.getMessage().setBody(null);
    }

    /**
     * As an OpenTelemetry collector: 200 with {@code partialSuccess}, which says what was refused; 400 where everything was. A request
     * without any record is a success.
     */
    public void otlp(Exchange exchange) {
        LogAdmission admission = admission(exchange);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!admission.refused().isEmpty() && status(admission) == BAD) {
            answer.put("code", INVALID_ARGUMENT);
            answer.put("message", Answers.error(admission.refused(), NONE));
            Answers.answer(exchange, BAD, answer);
            return;
        }
        ObjectNode partial = answer.putObject("partialSuccess");
        if (!admission.refused().isEmpty()) {
            partial.put(
                    "rejectedLogRecords", Integer.toString(admission.refused().size()));
            partial.put(
                    "errorMessage", admission.refused().get(0).faults().get(0).sentence());
        }
        Answers.answer(exchange, OK, answer);
    }

    private static int status(LogAdmission admission) {
        return Answers.status(
                admission.lines().size(),
                admission.repeated(),
                !admission.refused().isEmpty());
    }

    private static LogAdmission admission(Exchange exchange) {
        return exchange.getVariable("admission", LogAdmission.class);
    }
}
