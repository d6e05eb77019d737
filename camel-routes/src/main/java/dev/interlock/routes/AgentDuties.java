package dev.interlock.routes;

import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.Duty;
import dev.interlock.routes.agents.logs.LogAgent;
import dev.interlock.routes.agents.logs.LogMemory;
import dev.interlock.routes.agents.metrics.MetricAgent;
import dev.interlock.routes.agents.metrics.MetricHistory;
import dev.interlock.routes.agents.runbooks.RunbookAgent;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.alerts.Alerts;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.main.Main;

/** What the agents of this process can do, and what they remember for it. */
record AgentDuties(
        ControllerSettings settings,
        Supplier<Inventory> inventory,
        Outside outside,
        ControlledWorld hands,
        MetricHistory history,
        LogMemory logs) {
    static AgentDuties of(
            ControllerSettings settings,
            Supplier<Inventory> inventory,
            Outside outside,
            ControlledWorld hands,
            Limits limits) {
        return new AgentDuties(
                settings,
                inventory,
                outside,
                hands,
                new MetricHistory(limits.historyBytes()),
                new LogMemory(limits.logLines()));
    }

    /** The memories, which routes fill. */
    void bind(Main main) {
        main.bind("metricHistory", history);
        main.bind("logMemory", logs);
    }

    /** Those that change nothing, by agent. */
    Map<Agent, Duty> reading() {
        Map<Agent, Duty> duties = new TreeMap<>();
        for (Duty duty : List.of(
                new MetricAgent(history, hands, outside.clock()),
                new LogAgent(logs, inventory, outside.clock()),
                new RunbookAgent(new Runbooks(settings.folders("runbooks"))))) {
            duties.put(duty.agent(), duty);
        }
        return duties;
    }

    Map<Agent, Duty> all(Recorder recorder, Meters meters, Consumer<Action.Alert> channel) {
        Map<Agent, Duty> duties = reading();
        duties.put(Agent.ACTION_AGENT, new ActionAgent(new Alerts(hands, recorder, meters, outside.clock(), channel)));
        return duties;
    }
}
