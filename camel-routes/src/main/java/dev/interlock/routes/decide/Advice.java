package dev.interlock.routes.decide;

import dev.interlock.advisor.Answer;
import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Planner;
import dev.interlock.advisor.Question;
import java.util.Map;

/** Takes a question to the planner and its answer back to the loop. */
public final class Advice {
    private final Planner planner;

    public Advice(Planner planner) {
        this.planner = planner;
    }

    public Event ask(Question question) {
        Answer answer = planner.propose(question, read -> new Finding("", read, Map.of(), "Nothing can be looked up."));
        return new Event.Advised(question.escalation(), answer.proposal());
    }
}
