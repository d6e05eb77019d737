package dev.interlock.routes.agents.metrics;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.Duty;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.QueryMetrics;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Answers questions about measurements: from what it remembers, and of the present from the world. */
public final class MetricAgent implements Duty {
    private final MetricHistory history;
    private final ControlledWorld world;
    private final InstantSource clock;

    public MetricAgent(MetricHistory history, ControlledWorld world, InstantSource clock) {
        this.history = history;
        this.world = world;
        this.clock = clock;
    }

    @Override
    public Agent agent() {
        return Agent.METRIC_AGENT;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return action instanceof QueryMetrics query ? answer(query) : world.carryOut(effect, action);
    }

    private AgentResult answer(QueryMetrics query) {
        Instant now = clock.instant();
        List<Point> points =
                history.points(query.target(), query.metric(), now.minusSeconds(query.lookbackSeconds()), now);
        if (points.isEmpty()) {
            return AgentResult.hopeless(nothing(query));
        }
        if (points.size() < MetricAnswer.fewest(query.question())) {
            return AgentResult.hopeless(
                    "Metric '%s' of '%s' has %d value in the last %d s, too few for '%s'. Look further back."
                            .formatted(
                                    query.metric(),
                                    query.target(),
                                    points.size(),
                                    query.lookbackSeconds(),
                                    query.args().get("question")));
        }
        return AgentResult.ok(new MetricAnswer(query, points, now).out());
    }

    private String nothing(QueryMetrics query) {
        return history.gap(query.target()).orElseGet(() -> unknown(query));
    }

    private String unknown(QueryMetrics query) {
        return "Nothing is known of metric '%s' of '%s' in the last %d s. It has reported %s."
                .formatted(
                        query.metric(),
                        query.target(),
                        query.lookbackSeconds(),
                        history.metrics(query.target()).isEmpty()
                                ? "nothing at all"
                                : String.join(", ", history.metrics(query.target())));
    }
}
