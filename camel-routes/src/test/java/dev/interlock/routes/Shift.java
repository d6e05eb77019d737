package dev.interlock.routes;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;

/** A controller at work on a small data centre, on a clock that a test moves; one thread does everything in order. */
final class Shift implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** One thread from the sample to the outcome, no timers, no web. */
    static final Map<String, String> ONE_THREAD = Map.of(
            "interlock.decide", "direct:decide",
            "interlock.record", "direct:record",
            "interlock.dispatch", "direct:dispatch",
            "interlock.advise", "direct:advise",
            "tick.enabled", "false",
            "rulebook.watch.enabled", "false",
            "audit.anchor.enabled", "false",
            "source.telemetry.enabled", "false",
            "interlock.web.enabled", "false");

    /** The queues of production between the rooms. */
    static final Map<String, String> QUEUES = queues();

    private static final Path HOME = Home.linked();

    final SetClock clock;
    final Hands world;
    final Floor floor;
    final Controller controller;
    final ProducerTemplate template;

    private final boolean queued;

    private Shift(Controller controller, SetClock clock, Hands world, Floor floor, boolean queued) {
        this.queued = queued;
        this.controller = controller;
        this.clock = clock;
        this.world = world;
        this.floor = floor;
        this.template = controller.context().createProducerTemplate();
    }

    static Shift in(Mode mode) {
        return in(mode, new NoModel());
    }

    static Shift in(Mode mode, Planner planner) {
        return on(AuditSettings.inMemory(), mode, planner, Map.of());
    }

    static Shift on(AuditSettings audit, Mode mode, Planner planner, Map<String, String> properties) {
        return at(HOME, audit, mode, planner, properties);
    }

    static Shift at(Path home, AuditSettings audit, Mode mode, Planner planner, Map<String, String> properties) {
        SetClock clock = new SetClock(START);
        return at(home, audit, mode, planner, properties, clock, new Hands(), new Floor(clock));
    }

    /** A controller whose clock is not that of its devices. */
    static Shift by(InstantSource own, AuditSettings audit, SetClock devices, Floor floor) {
        Outside outside = new Outside(own, devices::stopwatch, nonces(), new Hands(), new NoModel());
        return at(HOME, audit, Mode.ACT, Map.of(), outside, devices, floor);
    }

    /** A new controller on the audit of another, which has ended; the data centre is the same. */
    static Shift after(Shift ended, AuditSettings audit, Mode mode) {
        return after(ended, audit, mode, new NoModel());
    }

    static Shift after(Shift ended, AuditSettings audit, Mode mode, Planner planner) {
        return at(HOME, audit, mode, planner, Map.of(), ended.clock, ended.world, ended.floor);
    }

    private static Shift at(
            Path home,
            AuditSettings audit,
            Mode mode,
            Planner planner,
            Map<String, String> properties,
            SetClock clock,
            Hands world,
            Floor floor) {
        Outside outside = new Outside(clock, () -> 0L, nonces(), world, planner);
        return at(home, audit, mode, properties, outside, clock, floor);
    }

    private static Shift at(
            Path home,
            AuditSettings audit,
            Mode mode,
            Map<String, String> properties,
            Outside outside,
            SetClock clock,
            Floor floor) {
        Map<String, String> all = new HashMap<>(ONE_THREAD);
        all.putAll(properties);
        return on(new ControllerSettings(home, null, audit, mode, all), outside, clock, floor);
    }

    /** A controller with a site over its installation. */
    static Shift onSite(Path home, Path site) {
        SetClock clock = new SetClock(START);
        Outside outside = new Outside(clock, () -> 0L, nonces(), new Hands(), new NoModel());
        return on(
                new ControllerSettings(home, site, AuditSettings.inMemory(), Mode.ACT, ONE_THREAD),
                outside,
                clock,
                new Floor(clock));
    }

    private static Shift on(ControllerSettings settings, Outside outside, SetClock clock, Floor floor) {
        return new Shift(
                Controller.start(settings, Floor.INVENTORY, outside),
                clock,
                (Hands) outside.world(),
                floor,
                !"direct:decide".equals(settings.properties().get("interlock.decide")));
    }

    private static Supplier<String> nonces() {
        AtomicLong nonces = new AtomicLong();
        return () -> "%032x".formatted(nonces.incrementAndGet());
    }

    private static Map<String, String> queues() {
        Map<String, String> queues = new HashMap<>();
        for (String room : List.of("interlock.decide", "interlock.record", "interlock.dispatch", "interlock.advise")) {
            queues.put(room, ControllerSettings.defaults().all().get(room));
        }
        return queues;
    }

    void pass(Duration time) {
        floor.pass(time, template, () -> {
            if (queued) {
                Until.until(() -> room().view().now().equals(clock.instant()) && nothingWaits());
            }
        });
    }

    /** A tick overtakes samples; were time to pass before these are decided, the controller would call itself late. */
    private boolean nothingWaits() {
        return controller.context().getEndpoints().stream()
                .filter(SedaEndpoint.class::isInstance)
                .map(SedaEndpoint.class::cast)
                .filter(queue -> queue.getName().equals("decide"))
                .allMatch(queue -> queue.getCurrentQueueSize() == 0);
    }

    void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /** Rack 1 breathes air above the recommended limit until the rules have answered. */
    void aRackIsTooWarm() {
        floor.inlet("rack-1", 28.5);
        passSeconds(80);
    }

    void rackIsWell() {
        floor.inlet("rack-1", Floor.WARM_CELSIUS);
    }

    void tick() {
        template.sendBody("{{interlock.decide}}", new Event.Ticked());
    }

    ControlRoom room() {
        return controller.room();
    }

    List<Incident> incidents() {
        return room().view().incidents();
    }

    List<Attempt> attempts() {
        return room().view().attempts();
    }

    Plan waiting() {
        return room().view().waiting().get(0);
    }

    AuditReader reader() {
        return controller.audit().reader();
    }

    /** Everything recorded of one kind, the oldest first. */
    <E extends Entry> List<E> recorded(Class<E> kind) {
        List<E> newestFirst = controller.audit().reader().newest(kind, 10_000);
        return newestFirst.stream()
                .sorted((one, other) -> Integer.compare(newestFirst.indexOf(other), newestFirst.indexOf(one)))
                .toList();
    }

    @Override
    public void close() {
        controller.close();
    }
}
