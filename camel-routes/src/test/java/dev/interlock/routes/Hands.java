package dev.interlock.routes;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** A world that remembers what was asked of it, and answers as a test wants. */
final class Hands implements ControlledWorld {
    /** Something that was asked of the world. */
    record Asked(String effect, Action action) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, Action, AgentResult> answer = (effect, action) -> done();

    @Override
    public AgentResult carryOut(String effect, Action action) {
        asked.add(new Asked(effect, action));
        return answer.apply(effect, action);
    }

    static AgentResult done() {
        return new AgentResult(AgentResult.Status.OK, Map.of("before", Map.of("fan_percent", 70.0)), Map.of());
    }

    void answering(BiFunction<String, Action, AgentResult> next) {
        answer = next;
    }

    void failing(String reason) {
        answering((effect, action) -> AgentResult.failed(reason));
    }

    List<Asked> asked() {
        return asked;
    }

    List<Action> actions() {
        return asked.stream().map(Asked::action).toList();
    }
}
