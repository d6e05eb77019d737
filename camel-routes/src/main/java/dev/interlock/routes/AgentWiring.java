package dev.interlock.routes;

import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.AgentReads;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyJournal;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.dispatch.Checkpoint;
import dev.interlock.routes.dispatch.Dispatcher;
import dev.interlock.routes.dispatch.Endpoints;
import dev.interlock.routes.dispatch.EnvelopeSealer;
import dev.interlock.routes.dispatch.Heartbeats;
import dev.interlock.routes.dispatch.InFlight;
import dev.interlock.routes.dispatch.RefusalAlarm;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.property.PropertyValues;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** The agents, and the dispatcher that seals what goes to them. */
record AgentWiring(ControllerSettings settings, PropertyValues values, Outside outside, AgentDuties duties) {
    private static final Map<Agent, String> BEANS = Map.of(
            Agent.ACTION_AGENT, "actionAgent",
            Agent.METRIC_AGENT, "metricAgent",
            Agent.LOG_AGENT, "logAgent",
            Agent.RUNBOOK_AGENT, "runbookAgent");

    /** @param epoch which start of the controller this is */
    void bind(
            Main main,
            long epoch,
            DecisionLoop loop,
            Recorder recorder,
            Audit audit,
            Meters meters,
            InFlight underWay,
            ProducerTemplate template) {
        InstantSource clock = outside.clock();
        Consumer<Action.Alert> channel = alert -> template.sendBody("direct:alert", alert);
        AgentStores stores = new AgentStores(settings, values);
        EnvelopeKeys keys = stores.keys();
        Seal seal = new Seal(keys);
        EnvelopeSealer sealing = new EnvelopeSealer(seal, epoch, recorder, clock, outside.nonces());
        main.bind(
                "dispatcher",
                new Dispatcher(
                        new Checkpoint(loop.switches(), loop.judge(), loop::situation, recorder, loop::moment),
                        sealing,
                        endpoints(),
                        underWay,
                        new RefusalAlarm(recorder, meters, clock, channel),
                        clock,
                        meters,
                        outside.nanos()));
        main.bind("heartbeats", new Heartbeats(underWay));
        main.bind("keyJournal", new KeyJournal(keys, audit, clock));
        duties.bind(main);
        duties.all(recorder, meters, channel)
                .forEach((agent, duty) -> main.bind(
                        BEANS.get(agent), new TaskAgent(duty, seal, stores.open(agent), clock, refusal -> {})));
        stores.closeWith(main.getCamelContext());
    }

    /** The same reads without an envelope, for whoever plans: they change nothing. */
    Reads reads() {
        return new AgentReads(duties.reading(), outside.nonces());
    }

    private Endpoints endpoints() {
        return new Endpoints(
                Map.of(
                        Agent.ACTION_AGENT, values.text(RouteProperty.ACTION_AGENT),
                        Agent.METRIC_AGENT, values.text(RouteProperty.METRIC_AGENT),
                        Agent.LOG_AGENT, values.text(RouteProperty.LOG_AGENT),
                        Agent.RUNBOOK_AGENT, values.text(RouteProperty.RUNBOOK_AGENT)),
                values.text(RouteProperty.ALERT_AGENT));
    }
}
