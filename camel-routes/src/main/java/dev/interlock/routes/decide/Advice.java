package dev.interlock.routes.decide;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.Question;

/** Takes a question to the planner and its answer back to the loop. */
public final class Advice {
    private final Planner planner;

    public Advice(Planner planner) {
        this.planner = planner;
    }

    public Event ask(Question question) {
        return new Event.Advised(question.escalation(), planner.propose(question));
    }
}
