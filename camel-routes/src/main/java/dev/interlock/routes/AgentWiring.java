package dev.interlock.routes;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.Seal;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.World;
import dev.interlock.routes.alerts.Alerts;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.routes.dispatch.Checkpoint;
import dev.interlock.routes.dispatch.Dispatcher;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** The agents, and the dispatcher that seals what goes to them. */
record AgentWiring(ControllerSettings settings, Properties properties, Outside outside) {
    private static final String ENVELOPE = "envelope";

    Dispatcher bind(Main main, DecisionLoop loop, Recorder recorder, Meters meters, ProducerTemplate template) {
        Seal seal = seal();
        InstantSource clock = outside.clock();
        Checkpoint checkpoint = new Checkpoint(loop.switches(), loop.judge(), loop::situation, recorder, clock);
        World world =
                new Alerts(outside.world(), recorder, meters, clock, alert -> template.sendBody("direct:alert", alert));
        Dispatcher dispatcher = new Dispatcher(checkpoint, seal, endpoints(), recorder, clock, outside.nonces());
        main.bind("dispatcher", dispatcher);
        main.bind("actionAgent", new TaskAgent(Agent.ACTION_AGENT, seal, clock, world));
        main.bind("metricAgent", new TaskAgent(Agent.METRIC_AGENT, seal, clock, world));
        return dispatcher;
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

    /** Looks up for the planner what agents would find. */
    Reads reads() {
        return read -> new Finding("", read, Map.of(), "Nothing is kept to look it up in.");
    }

    private Map<Agent, String> endpoints() {
        return Map.of(
                Agent.ACTION_AGENT, properties.getProperty("agent.action"),
                Agent.METRIC_AGENT, properties.getProperty("agent.metric"));
    }
}
