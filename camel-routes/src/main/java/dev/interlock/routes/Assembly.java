package dev.interlock.routes;

import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.access.TokenJournal;
import dev.interlock.routes.alerts.Telling;
import dev.interlock.routes.arrivals.Arrivals;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.Retention;
import dev.interlock.routes.audit.RetentionSettings;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.routes.check.RoutePermits;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.routes.costs.FleetMoney;
import dev.interlock.routes.dispatch.InFlight;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.doors.SourceStandings;
import dev.interlock.routes.exporter.FleetExporter;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.SourceProperty;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.loop.AlertIntake;
import dev.interlock.routes.loop.Backlog;
import dev.interlock.routes.loop.Controls;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.loop.EventQueue;
import dev.interlock.routes.loop.Events;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.RulebookWatch;
import dev.interlock.routes.loop.Tape;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.KillSwitch;
import dev.interlock.routes.operator.StopNote;
import dev.interlock.routes.planning.Advice;
import dev.interlock.routes.planning.QuestionQueue;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.recording.TurnRecording;
import dev.interlock.routes.reload.LastingQueues;
import dev.interlock.routes.reload.RoutesInUse;
import dev.interlock.routes.reload.RoutesWatch;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.routes.web.Web;
import dev.interlock.routes.web.api.WorldFaults;
import dev.interlock.rules.price.PriceBook;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.compile.Rulebook;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** Puts a controller together: every bean that routes name, in the order in which they need each other. */
final class Assembly {
    /** What is under way gets this long to end when the controller stops. */
    private static final Duration STOPPING = Duration.ofSeconds(1);

    /** Nothing over HTTP may hold a thread for ever; an endpoint may ask for less or more. */
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private static final Duration ANSWERING = Duration.ofSeconds(60);

    /** Far more than people, agents and senders of alerts can keep waiting at once; all else is joined while it waits. */
    private static final int MOST_EVENTS = 100_000;

    private final ControllerSettings settings;
    private final SteadyClock clock;
    private final Outside outside;
    private final Consumer<String> steps;
    private final PropertyValues values;
    private final PriceBook prices;
    private final InventoryWiring inventories;
    private final WebWiring webs;
    private final AlertWiring alerts;

    Assembly(ControllerSettings settings, InventorySource listing, Outside outside, Consumer<String> steps) {
        this.settings = settings;
        this.clock = new SteadyClock(outside.clock(), outside.nanos());
        this.outside = outside.at(clock);
        this.steps = steps;
        this.values = values(settings);
        this.prices = PriceWiring.book(settings, values);
        this.inventories = new InventoryWiring(settings, listing, prices, clock);
        this.webs = new WebWiring(settings, values);
        this.alerts = new AlertWiring(settings, values);
    }

    Controller start() {
        refuseRoutes();
        steps.accept("Reading the rulebook");
        Rulebook rulebook = LoopWiring.rulebook(settings);
        steps.accept("Opening the audit");
        Audit audit = open();
        try {
            // before anything of it is read, so that whoever it replaces changes nothing of what was read
            long epoch = audit.takeOver(clock.instant());
            return start(rulebook, audit, epoch, inventories.roster(audit, rulebook.kinds()));
        } catch (RuntimeException e) {
            audit.close();
            throw FaultyRoutes.behind(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    private Controller start(Rulebook rulebook, Audit audit, long epoch, Roster roster) {
        RememberedDevices remembered = RememberedDevices.of(audit, roster.get(), rulebook.kinds());
        clock.goOnFrom(Instant.ofEpochMilli(remembered.memory().clock()));
        Main main = new Main();
        ActuatorWiring actuators = ActuatorWiring.of(settings, values, roster, outside, main);
        LoopWiring loops = new LoopWiring(values, settings.mode(), remembered, outside, actuators.hands());
        AgentWiring agents = new AgentWiring(
                settings,
                values,
                outside,
                AgentDuties.of(settings, roster, outside, actuators.hands(), Limits.from(values)));
        Meters meters = new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        Recorder recorder = new Recorder(audit);
        InFlight underWay = new InFlight(outside.nanos());
        Arrivals arrivals = new Arrivals(clock);
        EventQueue events = new EventQueue(MOST_EVENTS);
        LoopStart begin = loops.start(rulebook, audit);
        Optional<TurnRecording> recording = RecordingWiring.begin(values, begin);
        DecisionLoop loop = loops.loop(
                begin,
                meters,
                underWay,
                new Backlog(arrivals::oldest, events::oldest),
                recording.<Tape>map(each -> each).orElse(Tape.NONE));
        RulebookWatch watch = new RulebookWatch(settings::rulebooks, rulebook);

        // whoever starts a controller closes it; a shutdown hook of Camel's would keep it for as long as the JVM lives
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        Properties properties = values.toProperties();
        properties.forEach((key, value) -> main.addInitialProperty(key.toString(), value.toString()));
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addMainListener(new OnlyWhatWasSet(RoutePermits.of(properties)));
        main.configure().withRoutesIncludePattern(settings.routes());
        new IngestWiring(settings, values, roster, loop::kinds, prices, clock).bind(main, audit, meters);
        main.bind("seda", new LastingQueues(Map.of("decide", events, "advise", QuestionQueue.incidentsFirst())));
        actuators.bind(main);
        main.bind("audit", audit);
        AccessTokens tokens =
                settings.audit().beside(AccessTokens.FILE).map(AccessTokens::in).orElseGet(AccessTokens::none);
        main.bind("accessTokens", tokens);
        main.bind("tokenJournal", new TokenJournal(tokens, audit, clock));
        Retention retention = new Retention(audit, retention(), clock);
        main.bind("retention", retention);
        main.bind(Arrivals.BEAN, arrivals);
        main.bind("decisionLoop", loop);
        main.bind("recorder", recorder);
        main.bind("advice", new Advice<>(outside.planner(), agents.reads(), loop::fresh, Event.Advised::to));
        main.bind("rulebookWatch", watch);
        inventories.bind(main, roster, loop, recorder);
        steps.accept("Starting the routes");
        main.init();

        CamelContext context = main.getCamelContext();
        ProducerTemplate template = context.createProducerTemplate();
        agents.bind(main, epoch, loop, recorder, audit, meters, underWay, template);
        main.bind("events", new Events(arrivals, outside.nanos()));
        main.bind("alertIntake", new AlertIntake(template));
        Telling telling = alerts.bind(main, audit, meters, clock, template);
        KillSwitch killSwitch = new KillSwitch(
                loop.switches(),
                new StopNote(settings.audit().beside("kill-switch")),
                (act, by) -> template.sendBody("{{interlock.decide}}", new Event.Acted(act, by)));
        recorder.follow(killSwitch::recorded);
        ControlRoom room = new Controls(
                loop,
                killSwitch,
                () -> watch.read("a person's request"),
                template,
                outside.nonces(),
                actuators.hands().unable());
        RoutesInUse routes = new RoutesInUse(context, properties, settings::routeFolders, recorder::record, clock);
        FleetMoney money = new CostWiring(values, prices).open(audit, room, loop);
        main.bind("fleetCosts", money.costs());
        main.bind("routesWatch", new RoutesWatch(routes, context));
        Gauges.of(meters, context, loop).watch();
        SourceStandings sources = new SourceStandings(clock);
        context.getManagementStrategy().addEventNotifier(sources);
        WorldFaults faults = new WorldFaults(outside.world().url(), recorder::record, clock);
        Optional<Web> web = webs.mount(
                context,
                room,
                loop,
                roster,
                audit,
                recorder,
                clock,
                retention,
                meters,
                routes,
                telling,
                sources,
                money,
                faults,
                clock::trouble);
        web.ifPresent(own -> alerts.at(own::url));
        Optional<FleetExporter> exporter = new ExporterWiring(settings, values)
                .open(context, room, loop, recorder, meters, sources, money.costs(), outside);
        roster.tell(
                (inventory, by) -> template.sendBody("{{interlock.decide}}", new Event.InventoryRead(inventory, by)));
        steps.accept("Going on where the audit ends");
        try {
            loops.begin(audit, rulebook);
            begin(main, telling, routes, template, killSwitch);
        } catch (RuntimeException failed) {
            exporter.ifPresent(FleetExporter::close);
            throw failed;
        }
        return new Controller(
                main, audit, recorder, loop, killSwitch, room, roster, meters, money.costs(), recording, web, exporter);
    }

    private static void begin(
            Main main, Telling telling, RoutesInUse routes, ProducerTemplate template, KillSwitch killSwitch) {
        telling.begin();
        routes.hold();
        main.start();
        Ingestion.guard(main.getCamelContext());
        routes.guard(main.getCamelContext());
        template.sendBody("{{interlock.decide}}", new Event.Resumed());
        killSwitch.resume();
        routes.begin();
    }

    /** Before Camel makes anything of them. */
    private void refuseRoutes() {
        RoutesCheck.refused(settings.routeFolders(), values.toProperties()).stream()
                .map(RouteFault::toString)
                .findFirst()
                .ifPresent(fault -> {
                    throw new StartRefused(FaultyRoutes.sentence(fault));
                });
    }

    private RetentionSettings retention() {
        String folder = values.text(RouteProperty.ARCHIVE);
        return new RetentionSettings(
                Duration.ofDays(values.whole(RouteProperty.RETENTION_DAYS)),
                settings.audit()
                        .beside("archive")
                        .map(beside -> folder.isEmpty() ? beside : Path.of(folder))
                        .orElse(null),
                values.whole(RouteProperty.LETTERS_MOST));
    }

    private Audit open() {
        try {
            return Audit.open(settings.audit(), clock);
        } catch (AuditUnavailable e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private static PropertyValues values(ControllerSettings settings) {
        Map<String, String> own = new TreeMap<>();
        own.put("camel.main.name", "interlock");
        own.put("camel.main.autoConfigurationLogSummary", "false");
        own.put("camel.main.shutdownTimeout", Long.toString(STOPPING.toSeconds()));
        own.put("camel.component.http.connectTimeout", Long.toString(CONNECTING.toMillis()));
        own.put("camel.component.http.responseTimeout", Long.toString(ANSWERING.toMillis()));
        own.putAll(settings.properties());
        settings.audit().beside("").ifPresent(data -> own.put(RoutePermits.DATA, data.toString()));
        PropertyValues values = ControllerSettings.defaults().with(own);
        List<String> faults = values.faults(ControllerSettings.declared());
        if (!faults.isEmpty()) {
            throw new StartRefused(String.join("\n", faults));
        }
        boolean asked = values.isGiven(SourceProperty.ALERTMANAGER)
                && !values.text(SourceProperty.ALERTMANAGER).isEmpty();
        return values.with(Map.of("source.alertmanager.asked", Boolean.toString(asked)));
    }
}
