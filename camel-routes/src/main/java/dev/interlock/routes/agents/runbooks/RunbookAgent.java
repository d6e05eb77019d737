package dev.interlock.routes.agents.runbooks;

import dev.interlock.routes.agents.Duty;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.SearchRunbooks;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what people wrote down for a situation. */
public final class RunbookAgent implements Duty {
    private static final int MOST = 10;
    private static final int LONGEST = 1_500;

    private final Runbooks runbooks;

    public RunbookAgent(Runbooks runbooks) {
        this.runbooks = runbooks;
    }

    @Override
    public Agent agent() {
        return Agent.RUNBOOK_AGENT;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return action instanceof SearchRunbooks search
                ? search(search)
                : AgentResult.failed("The RunbookAgent cannot do '%s'. Ask it to search runbooks."
                        .formatted(action.type().contractName()));
    }

    private AgentResult search(SearchRunbooks search) {
        try {
            int top = (int) Math.min(search.top(), MOST);
            return AgentResult.ok(out(runbooks.search(RunbookQuery.of(search), top)));
        } catch (IOException | UncheckedIOException e) {
            return AgentResult.failed("The runbooks in %s cannot be read (%s). Check the folders and their permissions."
                    .formatted(runbooks.folders(), e.getMessage()));
        }
    }

    private static Map<String, Object> out(List<Found> passages) {
        Map<String, Object> out = new TreeMap<>();
        out.put("passages", passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Found found = passages.get(i);
            String number = "_" + (i + 1);
            out.put("runbook" + number, found.passage().runbook());
            out.put(
                    "heading" + number,
                    (found.passage().title() + ": " + found.passage().heading()).replaceFirst(": $", ""));
            out.put("text" + number, cut(found.passage().text()));
            out.put("link" + number, found.link());
        }
        return out;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
