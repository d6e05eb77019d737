package dev.interlock.routes.agents.actuators.call;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Leads a route through a dialogue: {@code begin} puts the first call on the exchange, {@code next} takes the answer and puts the
 * following call there, until the property {@code call} is gone and the body is the result. Thread-safe.
 */
public final class DialogueSteps {
    /** The call that is to be sent. */
    public static final String CALL = "call";

    public static final String WHAT = "what";
    public static final String DIALOGUE = "dialogue";
    static final String ANSWERS = "answers";
    private static final String STARTED = "started";

    /** Beyond any answer that is read. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final ActuatorKind kind;
    private final LongSupplier nanos;
    private final Consumer<ActuatorCall> asked;

    /** @param asked is told of each call before it is sent */
    public DialogueSteps(ActuatorKind kind, LongSupplier nanos, Consumer<ActuatorCall> asked) {
        this.kind = kind;
        this.nanos = nanos;
        this.asked = asked;
    }

    public void begin(Exchange exchange) {
        exchange.setProperty(DIALOGUE, kind.dialogue(exchange.getProperty(WHAT, DeviceAction.class)));
        exchange.setProperty(ANSWERS, new ArrayList<ActuatorAnswer>());
        step(exchange);
    }

    public void next(Exchange exchange) {
        Message message = exchange.getMessage();
        String body = message.getBody(String.class);
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        long took = nanos.getAsLong() - exchange.getProperty(STARTED, Long.class);
        answers(exchange).add(new ActuatorAnswer(status, shortened(body == null ? "" : body), Duration.ofNanos(took)));
        step(exchange);
    }

    @SuppressWarnings("unchecked")
    public static List<ActuatorAnswer> answers(Exchange exchange) {
        List<ActuatorAnswer> answers = exchange.getProperty(ANSWERS, List.class);
        return answers == null ? List.of() : answers;
    }

    private void step(Exchange exchange) {
        Dialogue.Step step = exchange.getProperty(DIALOGUE, Dialogue.class).next(List.copyOf(answers(exchange)));
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (step instanceof Dialogue.Ask ask) {
            asked.accept(ask.call());
            exchange.setProperty(CALL, ask.call());
            exchange.setProperty(STARTED, nanos.getAsLong());
            put(ask.call(), message);
        } else if (step instanceof Dialogue.Done done) {
            exchange.removeProperty(CALL);
            message.setBody(done.result());
        }
    }

    private static void put(ActuatorCall call, Message message) {
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_URI, call.url());
        call.headers().forEach(message::setHeader);
        message.setBody(call.body().isEmpty() ? null : call.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String body) {
        return body.length() <= MOST_CHARACTERS ? body : body.substring(0, MOST_CHARACTERS);
    }
}
