package dev.interlock.advisor.model.chat;

/** A language model, or a recording of one. Thread-safe; asking blocks until there is an outcome. */
public interface Model extends AutoCloseable {
    /**
     * Asks, and says what became of it; it never throws for what a model or a network did.
     *
     * @param run the id that the record of it will bear
     */
    Exchange ask(Ask ask, String run);

    @Override
    default void close() {}
}
