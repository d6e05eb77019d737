package dev.interlock.rules.plan;

import java.util.Optional;
import java.util.stream.Stream;

/** The agents that carry tasks out. */
public enum Agent {
    LOG_AGENT("LogAgent"),
    METRIC_AGENT("MetricAgent"),
    ACTION_AGENT("ActionAgent"),
    RUNBOOK_AGENT("RunbookAgent");

    private final String contractName;

    Agent(String contractName) {
        this.contractName = contractName;
    }

    public static Optional<Agent> named(String contractName) {
        return Stream.of(values())
                .filter(agent -> agent.contractName.equals(contractName))
                .findFirst();
    }

    /** Its name in the plan contract, as in {@code assigned_to}. */
    public String contractName() {
        return contractName;
    }
}
