package dev.interlock.advisor.model.chat;

/** One message of a conversation with a model. */
public sealed interface ConversationLine {
    <R> R fold(Cases<R> cases);

    /** One method for each kind of message. */
    interface Cases<R> {
        R instructions(String text);

        R request(String text);

        R said(ModelReply reply);

        R found(ModelReply.Call call, String text);
    }

    /** What the model is and must keep to. */
    record Instructions(String text) implements ConversationLine {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.instructions(text);
        }
    }

    /** What it is asked. */
    record Request(String text) implements ConversationLine {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.request(text);
        }
    }

    /** What it said before. */
    record Said(ModelReply reply) implements ConversationLine {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.said(reply);
        }
    }

    /** What a read that it asked for found. */
    record Found(ModelReply.Call call, String text) implements ConversationLine {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(call, text);
        }
    }
}
