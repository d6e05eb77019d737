package dev.interlock.advisor.model.chat;

/** One call of a model server, and nothing around it. */
public interface Backend {
    /** What came back, and what it took. */
    record Returned(ModelReply reply, TokenCount tokens) {}

    Returned ask(Ask ask) throws ModelFailure;
}
