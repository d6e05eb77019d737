package dev.interlock.advisor.model.chat;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model server, by LangChain4j. */
public final class LangChainBackend implements Backend {
    private final ChatModel model;
    private final LangChainMapping wire;
    private final FailureWords failures;

    public LangChainBackend(ModelSettings settings) {
        this.model = ChatModels.of(settings);
        this.wire = new LangChainMapping(settings.provider());
        this.failures = new FailureWords(settings);
    }

    @Override
    public Returned ask(Ask ask) throws ModelFailure {
        try {
            ChatResponse response = model.chat(wire.request(ask));
            return new Returned(wire.reply(response), wire.tokens(response));
        } catch (LangChain4jException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException failed) {
            // a reply of a shape that no server of this kind sends ends in any of the last three
            throw failures.of(failed);
        }
    }
}
