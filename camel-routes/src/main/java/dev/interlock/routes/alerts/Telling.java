package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.FormerReceivers;
import dev.interlock.routes.alerts.notice.Intake;
import dev.interlock.routes.alerts.notice.Links;
import dev.interlock.routes.alerts.notice.MessageBook;
import dev.interlock.routes.alerts.notice.Standing;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people are to know to every receiver, each on a thread of its own. It reads what was committed, so that it depends on no
 * dispatch and no model, and nothing waits for it. Thread-safe.
 */
public final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Audit audit;
    private final InstantSource clock;
    private final Intake intake;
    private final List<Receiver> receivers;
    private final Map<String, ReceiverRoute> routes = new LinkedHashMap<>();
    private final Map<String, Consumer<Instant>> rounds = new LinkedHashMap<>();
    private final Links links;

    /**
     * Makes ready to tell; nothing is told before {@link #tell}.
     *
     * @param threads gives each receiver its own thread
     */
    Telling(
            List<Receiver> receivers,
            Duration resolveTimeout,
            Links links,
            Audit audit,
            Meters meters,
            InstantSource clock,
            ProducerTemplate template,
            Function<String, Executor> threads) {
        this.audit = audit;
        this.clock = clock;
        this.links = links;
        this.receivers = List.copyOf(receivers);
        this.intake =
                new Intake(audit, receivers.stream().map(Receiver::interest).toList(), resolveTimeout);
        for (Receiver receiver : receivers) {
            ReceiverRoute route = new ReceiverRoute(receiver, template);
            MessageBook messages = new MessageBook(audit, receiver.name(), receiver.terms(), links);
            routes.put(receiver.name(), route);
            rounds.put(
                    receiver.name(),
                    alone(
                            new Courier(receiver, route, messages, audit, meters, clock),
                            threads.apply(Receiver.ROUTE + receiver.name())));
            meters.watch(
                    Metric.NOTICES_WAITING,
                    () -> Standing.of(audit, receiver.name()).waiting(),
                    receiver.name());
        }
    }

    /** Says what waits for whoever is configured no longer; to be called once, at the start. */
    public void begin() {
        Set<String> names = receivers.stream().map(Receiver::name).collect(Collectors.toSet());
        FormerReceivers.letGo(audit, names).forEach((stranger, waiting) -> {
            String sentence =
                    "%,d alerts waited for receiver '%s', which is configured no longer. They are told to it no more; 'interlock audit list' shows what was decided."
                            .formatted(waiting, stranger);
            LOG.warn(sentence);
            audit.bury(List.of(new DeadLetter(clock.instant(), Receiver.ROUTE + stranger, sentence, stranger)));
        });
        LOG.info(
                names.isEmpty()
                        ? "Alerts go to this log alone; no receiver is set."
                        : "Alerts go to this log and to {}.",
                names);
    }

    /** Looks what is to be told, and lets every receiver that is idle be told. */
    public synchronized void tell() {
        Instant now = clock.instant();
        try {
            intake.take(now);
        } catch (AuditUnavailable later) {
            LOG.warn("What people are to be told cannot be noted down yet. {}", later.getMessage());
        }
        rounds.values().forEach(round -> round.accept(now));
    }

    private static Consumer<Instant> alone(Courier courier, Executor thread) {
        AtomicBoolean busy = new AtomicBoolean();
        return now -> {
            if (busy.compareAndSet(false, true)) {
                thread.execute(() -> {
                    try {
                        courier.tell(now);
                    } catch (AuditUnavailable later) {
                        LOG.warn("Who was told what cannot be noted down yet. {}", later.getMessage());
                    } catch (RuntimeException fault) {
                        LOG.error("A receiver could not be told; it is tried again within a second.", fault);
                    } finally {
                        busy.set(false);
                    }
                });
            }
        };
    }

    /** How each receiver stands, by its name. */
    public List<ReceiverStanding> standings() {
        return receivers.stream().map(receiver -> standing(receiver.name())).toList();
    }

    /** The names of those who are told. */
    public List<String> receivers() {
        return receivers.stream().map(Receiver::name).toList();
    }

    /** How one of them stands. */
    public ReceiverStanding standing(String name) {
        Receiver receiver = receivers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ReceiverStanding(name, receiver.terms().least(), Standing.of(audit, name));
    }

    /**
     * Sends each of these receivers something that fires and is over, now and by its own route.
     *
     * @param names all where there is none
     */
    public List<TestAlert> test(List<String> names, String by) {
        return receivers.parallelStream()
                .filter(receiver -> names.isEmpty() || names.contains(receiver.name()))
                .map(receiver -> TestAlert.send(receiver, routeOf(receiver), links, by, clock.instant()))
                .toList();
    }

    private ReceiverRoute routeOf(Receiver receiver) {
        return Objects.requireNonNull(routes.get(receiver.name()));
    }
}
