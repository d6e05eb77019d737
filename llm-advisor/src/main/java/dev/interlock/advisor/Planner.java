package dev.interlock.advisor;

/**
 * Answers a question with a proposal. It may take long and it may block, so it is asked beside the decision loop, never
 * inside. It never throws for what a model, a network or an answer did: that is {@link Proposal.None}.
 */
@FunctionalInterface
public interface Planner {
    /**
     * Answers a question.
     *
     * @param reads what may be looked up before answering; nothing that changes anything
     */
    PlannerAnswer propose(Question question, Reads reads);
}
