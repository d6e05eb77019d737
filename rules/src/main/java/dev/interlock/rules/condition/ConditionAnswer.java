package dev.interlock.rules.condition;

/** What is done against conditions. */
public interface ConditionAnswer {
    /** It is meant to end this condition. */
    boolean answers(Condition held);
}
