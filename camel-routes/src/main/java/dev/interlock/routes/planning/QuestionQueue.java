package dev.interlock.routes.planning;

import dev.interlock.advisor.Question;
import java.util.Comparator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.apache.camel.Exchange;

/** Where questions wait for the planner: those about incidents before reviews of the site, otherwise as they came. */
public final class QuestionQueue {
    private static final int FIRST = 16;

    private QuestionQueue() {}

    /** An empty queue without a bound of its own: at most one question waits for each open incident, and one review. */
    public static BlockingQueue<Exchange> incidentsFirst() {
        return new PriorityBlockingQueue<>(
                FIRST, Comparator.comparing(QuestionQueue::isReview).thenComparing(exchange -> exchange.getClock()
                        .getCreated()));
    }

    private static boolean isReview(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof Question question
                && question.escalation().isReview();
    }
}
