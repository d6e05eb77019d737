package dev.interlock.routes;

import dev.interlock.routes.agents.Seal;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditUnavailable;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.routes.decide.Advice;
import dev.interlock.routes.decide.Controls;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Events;
import dev.interlock.routes.decide.Judge;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.decide.RulebookWatch;
import dev.interlock.routes.decide.Switches;
import dev.interlock.routes.dispatch.Checkpoint;
import dev.interlock.routes.dispatch.Dispatcher;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Memory;
import dev.interlock.rules.rulebook.MemoryJson;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
import dev.interlock.rules.rulebook.RulebookSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;

/** Puts a controller together: every bean that routes name, in the order in which they need each other. */
final class Assembly {
    private static final String ENVELOPE = "envelope";

    private final ControllerSettings settings;
    private final Inventory inventory;
    private final Outside outside;

    Assembly(ControllerSettings settings, Inventory inventory, Outside outside) {
        this.settings = settings;
        this.inventory = inventory;
        this.outside = outside;
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
        MeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Meters meters = new Meters(registry);
        Switches switches =
                audit.load(Recorder.SWITCHES).map(Switches::parse).orElse(new Switches(settings.mode(), false));
        Memory memory = audit.load(Recorder.MEMORY)
                .map(json -> MemoryJson.read(json).orThrow())
                .orElse(Memory.empty());
        RulebookSession session = RulebookSession.start(rulebook, inventory, memory);
        Judge judge = new Judge(rulebook, inventory, outside.nanos(), meters);
        DecisionLoop loop = new DecisionLoop(session, judge, switches, outside.clock(), outside.nanos(), meters);
        Checkpoint checkpoint = new Checkpoint(switches, judge, loop::situation, outside.clock());
        RulebookWatch watch = new RulebookWatch(settings::rulebooks, rulebook);

        Properties properties = properties();
        Seal seal = seal();
        Main main = new Main();
        main.addInitialProperty("camel.main.name", "interlock");
        main.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        main.bind("inventory", inventory);
        main.bind("clock", outside.clock());
        main.bind("meters", meters);
        main.bind("events", new Events());
        main.bind("decisionLoop", loop);
        Recorder recorder = new Recorder(audit);
        main.bind("recorder", recorder);
        main.bind("advice", new Advice(outside.planner()));
        main.bind("rulebookWatch", watch);
        main.bind(
                "dispatcher",
                new Dispatcher(checkpoint, seal, endpoints(properties), audit, outside.clock(), outside.nonces()));
        main.bind("actionAgent", new TaskAgent(Agent.ACTION_AGENT, seal, outside.clock(), outside.world()));
        main.bind("metricAgent", new TaskAgent(Agent.METRIC_AGENT, seal, outside.clock(), outside.world()));
        main.setDefaultPropertyPlaceholderLocation("false");
        properties.forEach((key, value) -> main.addInitialProperty(key.toString(), value.toString()));
        main.configure().withRoutesIncludePattern(settings.routes());
        main.start();
        Controls room = new Controls(
                loop, () -> watch.read("a person"), main.getCamelContext().createProducerTemplate());
        return new Controller(main, audit, room, meters, recorder);
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

    private Properties properties() {
        Properties properties = new Properties();
        try (InputStream defaults = Assembly.class.getResourceAsStream("defaults.properties")) {
            properties.load(defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.putAll(settings.properties());
        return properties;
    }

    private static Map<Agent, String> endpoints(Properties properties) {
        return Map.of(
                Agent.ACTION_AGENT, properties.getProperty("agent.action"),
                Agent.METRIC_AGENT, properties.getProperty("agent.metric"));
    }
}
