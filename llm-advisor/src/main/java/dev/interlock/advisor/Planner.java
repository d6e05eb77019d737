package dev.interlock.advisor;

/** Answers an escalation with a proposal. It may take long, and it is asked beside the decision loop, never inside. */
@FunctionalInterface
public interface Planner {
    Proposal propose(Question question);
}
