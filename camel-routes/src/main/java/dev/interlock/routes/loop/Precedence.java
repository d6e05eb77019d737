package dev.interlock.routes.loop;

/** In which order events wait for the decision loop. */
public enum Precedence {
    /** What a person does. */
    PERSON,
    /** What another system says is wrong. */
    ALERT,
    /** Answers, and news of the rulebook and the inventory. */
    NEWS,
    /** How things stand: the latest stands for all before it. */
    STATE
}
