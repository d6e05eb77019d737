package dev.interlock.rules.plan;

/** Who decided: on every action and every record of it. */
public enum DecisionTag {
    /** The rulebook, which answers the same again. */
    DETERMINISTIC,
    /** A language model. */
    LLM_DECISION
}
