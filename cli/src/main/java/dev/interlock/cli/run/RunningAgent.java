package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.Duty;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.elsewhere.AgentServer;
import dev.interlock.routes.agents.elsewhere.RefusalCount;
import dev.interlock.routes.agents.elsewhere.WorldWatch;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.logs.LogAgent;
import dev.interlock.routes.agents.logs.LogMemory;
import dev.interlock.routes.agents.metrics.MetricAgent;
import dev.interlock.routes.agents.metrics.MetricHistory;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.agents.replay.StoreUnavailable;
import dev.interlock.routes.agents.runbooks.RunbookAgent;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** An agent that listens, with its keys and what it must not forget. */
final class RunningAgent implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final AgentServer server;
    private final ReplayStore store;
    private final Stopping feeding;

    private RunningAgent(AgentServer server, ReplayStore store, Stopping feeding) {
        this.server = server;
        this.store = store;
        this.feeding = feeding;
    }

    static RunningAgent start(Agent agent, InetSocketAddress address, Source source, Path keys, Settings settings) {
        Stopping feeding = new Stopping();
        try {
            Seal seal = new Seal(EnvelopeKeys.in(
                    keys, settings.ofController().time(RouteProperty.KEYS_GRACE), InstantSource.system()));
            ReplayStore store = ReplayStore.in(settings.data().resolve("agents").resolve(agent.contractName() + ".mv"));
            RefusalCount refusals = new RefusalCount();
            TaskAgent task =
                    new TaskAgent(duty(agent, source, settings, feeding), seal, store, source.clock(), refusals);
            return new RunningAgent(AgentServer.open(task, refusals, address), store, feeding);
        } catch (IOException | StoreUnavailable | IllegalArgumentException e) {
            feeding.close();
            throw CommandFailure.unreachable(String.valueOf(e.getMessage()));
        }
    }

    private static Duty duty(Agent agent, Source source, Settings settings, Stopping feeding) {
        ControlledWorld world = new HttpWorld(source.url());
        return switch (agent) {
            case ACTION_AGENT -> new ActionAgent(world);
            case METRIC_AGENT -> {
                MetricHistory history =
                        new MetricHistory(settings.ofController().whole(IngestLimit.HISTORY_BYTES));
                feeding.later(WorldWatch.begin(source.url(), LOOK_EVERY, history::remember));
                yield new MetricAgent(history, world, source.clock());
            }
            case LOG_AGENT -> {
                LogMemory memory = new LogMemory(settings.ofController().whole(IngestLimit.LOG_LINES));
                feeding.later(WorldWatch.begin(source.url(), LOOK_EVERY, memory::rememberSamples));
                yield new LogAgent(memory, source::inventory, source.clock());
            }
            case RUNBOOK_AGENT -> new RunbookAgent(new Runbooks(runbooks(settings)));
        };
    }

    /** The site's own come before those that come along. */
    private static List<Path> runbooks(Settings settings) {
        return Stream.concat(
                        settings.site().map(site -> site.resolve("runbooks")).stream(),
                        Stream.of(Home.ofThisProcess().runbooks()))
                .toList();
    }

    /** Where a controller sends envelopes. */
    URI tasks() {
        return server.tasks();
    }

    @Override
    public void close() {
        server.close();
        feeding.close();
        store.close();
    }
}
