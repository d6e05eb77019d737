package dev.interlock.routes;

import dev.interlock.routes.alerts.AlertWebhook;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditUnavailable;
import dev.interlock.routes.decide.Advice;
import dev.interlock.routes.decide.AlertIntake;
import dev.interlock.routes.decide.ControlRoom;
import dev.interlock.routes.decide.Controls;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Event;
import dev.interlock.routes.decide.Events;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.decide.RulebookWatch;
import dev.interlock.routes.dispatch.UnderWay;
import dev.interlock.routes.ingest.Ingestion;
import dev.interlock.routes.ingest.inventory.Listing;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.web.Web;
import dev.interlock.rules.rulebook.Rulebook;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
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

    private final ControllerSettings settings;
    private final Outside outside;
    private final Consumer<String> steps;
    private final Properties properties;
    private final InventoryWiring inventories;
    private final WebWiring webs;

    Assembly(ControllerSettings settings, Listing listing, Outside outside, Consumer<String> steps) {
        this.settings = settings;
        this.outside = outside;
        this.steps = steps;
        this.properties = properties(settings);
        this.inventories = new InventoryWiring(settings, listing, outside.clock());
        this.webs = new WebWiring(settings, properties);
    }

    Controller start() {
        steps.accept("Reading the rulebook");
        Rulebook rulebook = LoopWiring.rulebook(settings);
        steps.accept("Opening the audit");
        Audit audit = open();
        try {
            return start(rulebook, audit, inventories.roster(audit));
        } catch (RuntimeException e) {
            audit.close();
            throw FaultyRoutes.behind(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    private Controller start(Rulebook rulebook, Audit audit, Roster roster) {
        LoopWiring loops =
                new LoopWiring(properties, settings.mode(), RememberedDevices.of(audit, roster.get()), outside);
        AgentWiring agents = new AgentWiring(
                settings,
                properties,
                outside,
                AgentDuties.of(
                        settings,
                        roster,
                        outside,
                        IngestWiring.limits(properties).logLines()));
        Meters meters = new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        Recorder recorder = new Recorder(audit);
        UnderWay underWay = new UnderWay(outside.nanos());
        DecisionLoop loop = loops.loop(rulebook, audit, meters, underWay);
        RulebookWatch watch = new RulebookWatch(settings::rulebooks, rulebook);

        Main main = new Main();
        // whoever starts a controller closes it; a shutdown hook of Camel's would keep it for as long as the JVM lives
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        properties.forEach((key, value) -> main.addInitialProperty(key.toString(), value.toString()));
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addMainListener(new OnlyWhatWasSet());
        main.configure().withRoutesIncludePattern(settings.routes());
        new IngestWiring(settings, properties, roster, outside.clock()).bind(main, audit, meters);
        main.bind("audit", audit);
        main.bind("decisionLoop", loop);
        main.bind("recorder", recorder);
        main.bind("advice", new Advice(outside.planner(), agents.reads()));
        main.bind("rulebookWatch", watch);
        inventories.bind(main, roster, loop, recorder);
        steps.accept("Starting the routes");
        main.init();

        CamelContext context = main.getCamelContext();
        ProducerTemplate template = context.createProducerTemplate();
        agents.bind(main, loop, recorder, audit, meters, underWay, template);
        main.bind("events", new Events(outside.nanos()));
        main.bind("alertIntake", new AlertIntake(template));
        main.bind("alertWebhook", new AlertWebhook(audit, outside.clock()));
        ControlRoom room = new Controls(
                loop,
                () -> watch.read("a person's request"),
                template,
                outside.nonces(),
                outside.world().unable());
        Gauges.of(meters, context).watch();
        Optional<Web> web = webs.mount(context, room, loop, roster, audit, meters);
        roster.tell(
                (inventory, by) -> template.sendBody("{{interlock.decide}}", new Event.InventoryRead(inventory, by)));
        steps.accept("Going on where the audit ends");
        loops.begin(audit, rulebook);
        main.start();
        Ingestion.guard(context);
        template.sendBody("{{interlock.decide}}", new Event.Resumed());
        return new Controller(main, audit, recorder, loop, room, roster, meters, web);
    }

    private Audit open() {
        try {
            return Audit.open(settings.audit(), outside.clock());
        } catch (AuditUnavailable e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private static Properties properties(ControllerSettings settings) {
        Properties properties = ControllerSettings.defaults();
        properties.setProperty("camel.main.name", "interlock");
        properties.setProperty("camel.main.autoConfigurationLogSummary", "false");
        properties.setProperty("camel.main.shutdownTimeout", Long.toString(STOPPING.toSeconds()));
        properties.setProperty("camel.component.http.connectTimeout", Long.toString(CONNECTING.toMillis()));
        properties.setProperty("camel.component.http.responseTimeout", Long.toString(ANSWERING.toMillis()));
        properties.putAll(settings.properties());
        properties.setProperty(
                "source.alertmanager.asked",
                Boolean.toString(
                        !properties.getProperty("source.alertmanager.url", "").isBlank()));
        return properties;
    }
}
