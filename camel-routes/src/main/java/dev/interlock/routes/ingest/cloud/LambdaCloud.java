package dev.interlock.routes.ingest.cloud;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.cloud.listing.ListReader;
import dev.interlock.routes.ingest.cloud.listing.Listed;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Lambda Cloud for its types with their prices and for the instances that are rented: one request a second at most, again later
 * after a failure. The key goes into the request's header and nowhere else. Thread-safe.
 */
public final class LambdaCloud {
    private static final Logger LOG = LoggerFactory.getLogger(LambdaCloud.class);
    private static final String PATH = "lambdaPath";
    private static final String AUTHORIZATION = "Authorization";
    private static final String TYPES = "instance-types";
    private static final String INSTANCES = "instances";
    private static final Duration PRICES_LAST = Duration.ofHours(1);
    /** The API's limit, for all requests together. */
    private static final Duration APART = Duration.ofSeconds(1);

    private static final Duration REFUSED = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final CloudSettings settings;
    private final Limits limits;
    private final ListReader reader;
    private final InstanceList list;
    private final InstantSource clock;
    private final AskSchedule types;
    private final AskSchedule instances;
    private Map<String, Double> prices = Map.of();
    private Instant free = Instant.MIN;

    public LambdaCloud(CloudSettings settings, Limits limits, SeriesTable table, InstantSource clock) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        this.reader = new ListReader(settings.prices());
        this.list = new InstanceList("lambda-cloud", table);
        this.types = new AskSchedule(PRICES_LAST, settings.retries(), settings.retryDelay());
        this.instances = new AskSchedule(settings.interval(), settings.retries(), settings.retryDelay());
    }

    /** Puts the next request together, or ends the turn where none is due. */
    public synchronized void next(Exchange exchange) {
        Instant now = clock.instant();
        AskSchedule due = types.isDue(now) ? types : instances;
        if (now.isBefore(free) || !due.isDue(now)) {
            exchange.setRouteStop(true);
            return;
        }
        due.asked(now);
        free = now.plus(APART);
        exchange.setVariable(PATH, due == types ? TYPES : INSTANCES);
        if (!settings.key().isEmpty()) {
            exchange.getMessage().setHeader(AUTHORIZATION, "Bearer " + settings.key());
        }
    }

    /**
     * What became of the request; of prices nothing goes on.
     *
     * @throws UnreadableMessage with what to do, where it was no answer
     */
    public synchronized Batch answered(Exchange exchange) {
        exchange.getMessage().removeHeader(AUTHORIZATION);
        Instant now = clock.instant();
        byte[] body = Body.read(exchange, limits.bodyBytes());
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, OK, Integer.class);
        boolean ofTypes = TYPES.equals(exchange.getVariable(PATH, String.class));
        AskSchedule asked = ofTypes ? types : instances;
        if (status != OK) {
            throw refused(status, body, RetryAfter.of(exchange, now), asked, now);
        }
        if (ofTypes) {
            prices = ListReader.lambdaTypes(body);
            types.answered(now);
            exchange.setRouteStop(true);
            return new Batch(exchange.getFromRouteId(), true, List.of());
        }
        Listed listed = reader.lambda(body, prices);
        instances.answered(now);
        return list.batch(exchange.getFromRouteId(), listed);
    }

    private UnreadableMessage refused(int status, byte[] body, Duration wanted, AskSchedule asked, Instant now) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            rest(now.plus(REFUSED));
            return told(status, """
                    Lambda Cloud does not take the key (%d). Put one that is valid into LAMBDA_API_KEY and start again; until then it is \
                    asked once an hour.""".formatted(status));
        }
        if (status == TOO_MANY || !wanted.isZero()) {
            rest(now.plus(wanted));
        }
        String code = ListReader.errorCode(body);
        return told(status, """
                Lambda Cloud answered %d%s. It is asked again in %d s; look at its status page if that lasts.""".formatted(
                        status,
                        code.isEmpty() ? "" : " (%s)".formatted(code),
                        asked.wait(now).toSeconds()));
    }

    private void rest(Instant until) {
        free = until.isAfter(free) ? until : free;
        types.notBefore(until);
        instances.notBefore(until);
    }

    private static UnreadableMessage told(int status, String sentence) {
        LOG.warn("{}", sentence);
        return new UnreadableMessage(status, new InputFault(Reason.SOURCE_ERROR, sentence));
    }
}
