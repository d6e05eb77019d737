package dev.interlock.advisor.model;

/** One call of a model server, and nothing around it. */
interface Backend {
    /** What came back, and what it took. */
    record Returned(Reply reply, Tokens tokens) {}

    Returned ask(Ask ask) throws ModelFailure;
}
