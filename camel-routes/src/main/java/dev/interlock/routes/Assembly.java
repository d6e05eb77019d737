package dev.interlock.routes;

import dev.interlock.routes.agents.Seal;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.World;
import dev.interlock.routes.alerts.Alerts;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditUnavailable;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.audit.ledger.NamedQueries;
import dev.interlock.routes.decide.Advice;
import dev.interlock.routes.decide.ControlRoom;
import dev.interlock.routes.decide.Controls;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Events;
import dev.interlock.routes.decide.Judge;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.decide.RulebookWatch;
import dev.interlock.routes.decide.Switches;
import dev.interlock.routes.dispatch.Checkpoint;
import dev.interlock.routes.dispatch.Dispatcher;
import dev.interlock.routes.ingest.Ingestion;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.web.AuditDesk;
import dev.interlock.routes.web.Check;
import dev.interlock.routes.web.Panel;
import dev.interlock.routes.web.Web;
import dev.interlock.routes.web.WebSettings;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
import dev.interlock.rules.rulebook.RulebookSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** Puts a controller together: every bean that routes name, in the order in which they need each other. */
final class Assembly {
    private static final String ENVELOPE = "envelope";

    /** Far beyond a tick: something holds the loop. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /** What is under way gets this long to end when the controller stops. */
    private static final Duration STOPPING = Duration.ofSeconds(1);

    private final ControllerSettings settings;
    private final Inventory inventory;
    private final Outside outside;
    private final Properties properties;

    Assembly(ControllerSettings settings, Inventory inventory, Outside outside) {
        this.settings = settings;
        this.inventory = inventory;
        this.outside = outside;
        this.properties = properties(settings);
    }

    Controller start() {
        Rulebook rulebook = load(settings.rulebooks());
        Audit audit = open();
        try {
            return start(rulebook, audit);
        } catch (RuntimeException e) {
            audit.close();
            throw e;
        }
    }

    private Controller start(Rulebook rulebook, Audit audit) {
        Meters meters = new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        Recorder recorder = new Recorder(audit);
        DecisionLoop loop = loop(rulebook, audit, meters);
        RulebookWatch watch = new RulebookWatch(settings::rulebooks, rulebook);

        Main main = new Main();
        properties.forEach((key, value) -> main.addInitialProperty(key.toString(), value.toString()));
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().withRoutesIncludePattern(settings.routes());
        bindIngest(main, audit, meters);
        main.bind("audit", audit);
        main.bind("decisionLoop", loop);
        main.bind("recorder", recorder);
        main.bind("advice", new Advice(outside.planner()));
        main.bind("rulebookWatch", watch);
        main.init();

        CamelContext context = main.getCamelContext();
        ProducerTemplate template = context.createProducerTemplate();
        Dispatcher dispatcher = bindAgents(main, loop, audit, meters, template);
        main.bind("events", new Events(dispatcher::underWay));
        ControlRoom room = new Controls(loop, () -> watch.read("a person's request"), template);
        Gauges.of(meters, context).watch();
        Optional<Web> web = web(
                context, new Panel(room, desk(audit), loop::rulebook, meters, checks(audit, loop), Clock.systemUTC()));
        begin(audit, rulebook);
        main.start();
        Ingestion.guard(context);
        return new Controller(main, audit, recorder, room, meters, web);
    }

    /** Says in the audit which rulebook decides from here on. */
    private void begin(Audit audit, Rulebook rulebook) {
        audit.append(List.of(new RulebookEntry(
                Origin.at(outside.clock().instant()).rulebook(rulebook.hash()),
                RulebookEntry.Change.LOADED,
                rulebook.hash(),
                rulebook.rules().size(),
                "Read at the start.")));
    }

    private DecisionLoop loop(Rulebook rulebook, Audit audit, Meters meters) {
        Switches switches = audit.load(Recorder.SWITCHES)
                .map(Switches::parse)
                .orElseGet(() -> new Switches(settings.mode(), false));
        Memory memory = audit.load(Recorder.MEMORY)
                .map(json -> MemoryJson.read(json).orThrow())
                .orElse(Memory.empty());
        return new DecisionLoop(
                RulebookSession.start(rulebook, inventory, memory),
                new Judge(rulebook, inventory, outside.nanos(), meters),
                switches,
                outside.clock(),
                outside.nanos(),
                meters);
    }

    private void bindIngest(Main main, Audit audit, Meters meters) {
        Limits limits = Limits.from(name -> Optional.ofNullable(properties.getProperty(name)));
        Ingestion.beans(
                        inventory,
                        outside.clock(),
                        letter -> audit.bury(List.of(new DeadLetter(
                                letter.at(),
                                letter.route(),
                                "%s: %s".formatted(letter.code(), letter.reason()),
                                letter.payload()))),
                        meters,
                        MappingFile.read(settings.file("routes", "mapping.yaml")),
                        limits)
                .forEach(main::bind);
    }

    private Dispatcher bindAgents(Main main, DecisionLoop loop, Audit audit, Meters meters, ProducerTemplate template) {
        Seal seal = seal();
        InstantSource clock = outside.clock();
        Checkpoint checkpoint = new Checkpoint(loop.switches(), loop.judge(), loop::situation, clock);
        World world =
                new Alerts(outside.world(), audit, meters, clock, alert -> template.sendBody("direct:alert", alert));
        Dispatcher dispatcher = new Dispatcher(checkpoint, seal, endpoints(), audit, clock, outside.nonces());
        main.bind("dispatcher", dispatcher);
        main.bind("actionAgent", new TaskAgent(Agent.ACTION_AGENT, seal, clock, world));
        main.bind("metricAgent", new TaskAgent(Agent.METRIC_AGENT, seal, clock, world));
        return dispatcher;
    }

    private Optional<Web> web(CamelContext context, Panel panel) {
        if (!Boolean.parseBoolean(properties.getProperty("interlock.web.enabled"))) {
            return Optional.empty();
        }
        try {
            WebSettings web = new WebSettings(
                    properties.getProperty("interlock.bind"),
                    Integer.parseInt(properties.getProperty("interlock.port")),
                    Optional.of(properties.getProperty("interlock.token")),
                    Set.of());
            return Optional.of(Web.mount(context, web, panel));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    private AuditDesk desk(Audit audit) {
        try {
            return new AuditDesk(audit, NamedQueries.in(settings.folders("audit-queries")));
        } catch (IOException e) {
            throw new StartRefused("The audit queries cannot be read (%s). Check the folder and its permissions."
                    .formatted(e.getMessage()));
        }
    }

    private List<Check> checks(Audit audit, DecisionLoop loop) {
        return List.of(new Check("audit", audit::anchorTrouble), new Check("decision-loop", () -> stalled(loop)));
    }

    private static Optional<String> stalled(DecisionLoop loop) {
        return Optional.of(loop.idle())
                .filter(idle -> idle.compareTo(LONGEST_IDLE) > 0)
                .map(idle ->
                        "The decision loop has not turned for %d s. Look for what holds it in the controller's log."
                                .formatted(idle.toSeconds()));
    }

    private Rulebook load(RulebookSource source) {
        return Rulebook.load(source).fold(rulebook -> rulebook, faults -> {
            throw new StartRefused(faults.stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining("\n", "The rulebook has faults; mend them and start again:\n", "")));
        });
    }

    private Audit open() {
        try {
            return Audit.open(settings.audit(), outside.clock());
        } catch (AuditUnavailable e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    /** The keys of the audit's store serve the envelopes too, under their own name. */
    private Seal seal() {
        Path store = settings.audit().keyStore();
        try {
            return new Seal(store == null ? KeyRing.ephemeral(ENVELOPE) : KeyRing.open(store, ENVELOPE));
        } catch (IOException e) {
            throw new StartRefused("The key store %s cannot be read (%s). Check the file and its password."
                    .formatted(store, e.getMessage()));
        }
    }

    private static Properties properties(ControllerSettings settings) {
        Properties properties = ControllerSettings.defaults();
        properties.setProperty("camel.main.name", "interlock");
        properties.setProperty("camel.main.autoConfigurationLogSummary", "false");
        properties.setProperty("camel.main.shutdownTimeout", Long.toString(STOPPING.toSeconds()));
        properties.putAll(settings.properties());
        return properties;
    }

    private Map<Agent, String> endpoints() {
        return Map.of(
                Agent.ACTION_AGENT, properties.getProperty("agent.action"),
                Agent.METRIC_AGENT, properties.getProperty("agent.metric"));
    }
}
