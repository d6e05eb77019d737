package dev.interlock.advisor;

/** The planner of an installation without a language model: it hands every question to a person. */
public final class NoModel implements Planner {
    @Override
    public Proposal propose(Question question) {
        return new Proposal.None("No model configured, so a person has to decide.");
    }
}
