package dev.interlock.routes.loop;

import dev.interlock.rules.alert.AlertNews;
import dev.interlock.rules.alert.AlertPost;
import org.apache.camel.ProducerTemplate;

/** Where the doors hand in what other systems say is wrong. What it returned for is decided and written. Thread-safe. */
public final class AlertIntake {
    private final Acknowledged loop;

    public AlertIntake(ProducerTemplate template) {
        this.loop = new Acknowledged(template);
    }

    /**
     * Takes in what a sender told.
     *
     * @throws Unacknowledged it has to be told again
     */
    public AlertNews take(AlertPost post) {
        return loop.tell(new Event.Alerted(post)).alertNews();
    }

    /** A sender did not answer when it was asked what fires. */
    public void unanswered(String sender) {
        loop.tell(new Event.Unanswered(sender));
    }
}
