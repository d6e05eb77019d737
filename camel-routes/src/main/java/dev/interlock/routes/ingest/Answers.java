package dev.interlock.routes.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.alert.AlertNews;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;

/** What a sender is told: {@code {"accepted", "repeated", "refused": [{"index", "reasons"}], "dropped": […]}}. */
public final class Answers {
    private static final int OK = 200;
    private static final int PARTLY = 207;
    private static final int BAD = 400;
    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "60";
    private static final int MOST_SHOWN = 100;

    public Answers() {}

    /** 200 where all was taken, 207 where a part was, 400 where nothing was. */
    public void telemetry(Exchange exchange) {
        Admission admission = exchange.getVariable("admission", Admission.class);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("accepted", admission.samples().size());
        answer.put("repeated", admission.repeated());
        fill(answer.putArray("refused"), admission.refused());
        fill(answer.putArray("dropped"), admission.dropped());
        boolean complaints =
                !admission.refused().isEmpty() || !admission.dropped().isEmpty();
        int status = status(admission.samples().size(), admission.repeated(), complaints);
        if (status == BAD) {
            answer.put("error", error(admission.refused(), "The message holds no sample. Send at least one."));
        }
        answer(exchange, status, answer);
    }

    /**
     * 200 where every alert was taken: {@code {"changed", "repeated"}}; 429 where there is no room for what is new, so that the
     * sender tells it again.
     */
    public void alerts(Exchange exchange) throws InvalidPayloadException {
        AlertNews news = exchange.getMessage().getMandatoryBody(AlertNews.class);
        if (news.turnedAway() > 0) {
            error(exchange, TOO_MANY, """
                    More alerts fire than are kept, so %d new ones were not taken. Silence or group some, or raise \
                    interlock.alerts.most.""".formatted(news.turnedAway()));
            exchange.getMessage().setHeader("Retry-After", RETRY_SECONDS);
            return;
        }
        answer(
                exchange,
                OK,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("changed", news.changed())
                        .put("repeated", news.repeated()));
    }

    static void error(Exchange exchange, int status, String sentence) {
        answer(exchange, status, JsonNodeFactory.instance.objectNode().put("error", sentence));
    }

    static void answer(Exchange exchange, int status, ObjectNode answer) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(StrictJson.write(answer));
    }

    /** A message of which nothing was taken is no success, whatever the reason; one that says nothing new is one. */
    static int status(int taken, int repeated, boolean complaints) {
        if (taken + repeated == 0) {
            return BAD;
        }
        return complaints ? PARTLY : OK;
    }

    /** The first reason of all, for whoever reads one sentence only. */
    static String error(List<Admission.Refusal> refused, String otherwise) {
        return refused.stream()
                .flatMap(refusal -> refusal.faults().stream())
                .findFirst()
                .map(fault -> "Nothing was taken. " + fault.sentence())
                .orElse(otherwise);
    }

    static void fill(ArrayNode list, List<Admission.Refusal> refusals) {
        refusals.stream().limit(MOST_SHOWN).forEach(refusal -> {
            ObjectNode entry = list.addObject().put("index", refusal.index());
            ArrayNode reasons = entry.putArray("reasons");
            refusal.faults().forEach(fault -> reasons.add(fault.sentence()));
        });
    }
}
