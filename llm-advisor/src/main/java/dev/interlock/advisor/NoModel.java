package dev.interlock.advisor;

/** The planner of an installation without a language model: it hands every question to a person. */
public final class NoModel implements Planner {
    @Override
    public PlannerAnswer propose(Question question, Reads reads) {
        return PlannerAnswer.of(new Proposal.NoPlanner("No model configured, so a person has to decide."));
    }
}
