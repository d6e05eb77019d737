package dev.interlock.routes.doors;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.reading.BuriedLetter;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;

/**
 * Sends what could not be used through the door that it came in by once more, as if it came now. What the door still refuses becomes
 * a dead letter anew. That it is sent is noted before it is, so that nothing is sent twice by accident. Thread-safe.
 */
public final class DeadLetterResend {
    /** What asks by itself makes nothing of what it is given. */
    private static final Set<String> ASKING = Set.of("timer", "scheduler", "quartz", "cron");

    /** Between rooms of the controller, where nothing comes in from outside. */
    private static final Set<String> INSIDE = Set.of("direct", "seda", "vm", "disruptor");

    private static final Pattern JSON = Pattern.compile("\\s*[\\[{]");
    private static final int REFUSED = 400;
    private static final int LONGEST_ANSWER = 500;

    private static final String CLAIM = """
            UPDATE dead_letters SET sent_again_at = :now, sent_again_by = :by
            WHERE id = :id AND (sent_again_at IS NULL OR :again)
            """;

    private final CamelContext context;
    private final Audit audit;
    private final Consumer<List<Entry>> recorder;
    private final InstantSource clock;

    /** @param clock the controller's */
    public DeadLetterResend(CamelContext context, Audit audit, Consumer<List<Entry>> recorder, InstantSource clock) {
        this.context = context;
        this.audit = audit;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What became of a letter.
     *
     * @param taken the door made no complaint
     * @param answer what it said, or a part of that
     */
    public record Resent(long id, String route, boolean taken, String answer) {}

    /** Why a letter cannot be sent again, in one sentence; empty where it can, whether or not it was before. */
    public Optional<String> obstacle(BuriedLetter letter) {
        Route door = context.getRoute(letter.route());
        String scheme =
                door == null ? "" : door.getEndpoint().getEndpointBaseUri().replaceFirst(":.*", "");
        if (scheme.isEmpty() || INSIDE.contains(scheme)) {
            return Optional.of("'%s' is no door that anything comes in by. Look at what the reason says."
                    .formatted(letter.route()));
        }
        if (ASKING.contains(scheme)) {
            return Optional.of(
                    "'%s' asks its source by itself, and does again. Correct the source.".formatted(letter.route()));
        }
        if (!context.getRouteController().getRouteStatus(letter.route()).isStarted()) {
            return Optional.of("The door '%s' is not open. Switch it on first.".formatted(letter.route()));
        }
        return letter.whole() && !letter.beginning().isEmpty()
                ? Optional.empty()
                : Optional.of("Only the beginning of it was kept. Send it from where it came.");
    }

    /**
     * Sends one, on record.
     *
     * @param again also where it was sent again before
     */
    public Parsed<Resent> send(BuriedLetter letter, boolean again, String by) {
        Optional<String> obstacle = obstacle(letter);
        if (obstacle.isPresent()) {
            return Parsed.refused(obstacle.get());
        }
        Instant now = clock.instant();
        int claimed = audit.beside("note that a dead letter is sent again", handle -> handle.createUpdate(CLAIM)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .bind("id", letter.id())
                .bind("again", again)
                .execute());
        if (claimed == 0) {
            return Parsed.refused("Dead letter %d was sent again already. To send it once more, say so with 'again'."
                    .formatted(letter.id()));
        }
        recorder.accept(List.of(new OperatorActEntry(
                Origin.at(now), by, Act.SEND_AGAIN, "dead letter " + letter.id(), letter.route(), letter.reason())));
        return Parsed.ok(through(context.getRoute(letter.route()), letter));
    }

    private static Resent through(Route door, BuriedLetter letter) {
        Exchange exchange = door.getEndpoint().createExchange();
        exchange.getMessage().setBody(letter.beginning());
        if (JSON.matcher(letter.beginning()).lookingAt()) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
        try {
            door.getProcessor().process(exchange);
        } catch (Exception failed) {
            exchange.setException(failed);
        }
        Exception failure = exchange.getException();
        boolean taken = failure == null
                && !exchange.getExchangeExtension().isFailureHandled()
                && exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class) < REFUSED;
        String said = failure == null ? exchange.getMessage().getBody(String.class) : failure.getMessage();
        return new Resent(letter.id(), letter.route(), taken, shortened(said == null ? "" : said));
    }

    private static String shortened(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER) + "…";
    }
}
