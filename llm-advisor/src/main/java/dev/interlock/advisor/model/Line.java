package dev.interlock.advisor.model;

/** One message of a conversation with a model. */
public sealed interface Line {
    <R> R fold(Cases<R> cases);

    /** One method for each kind of message. */
    interface Cases<R> {
        R instructions(String text);

        R request(String text);

        R said(Reply reply);

        R found(Reply.Call call, String text);
    }

    /** What the model is and must keep to. */
    record Instructions(String text) implements Line {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.instructions(text);
        }
    }

    /** What it is asked. */
    record Request(String text) implements Line {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.request(text);
        }
    }

    /** What it said before. */
    record Said(Reply reply) implements Line {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.said(reply);
        }
    }

    /** What a read that it asked for found. */
    record Found(Reply.Call call, String text) implements Line {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(call, text);
        }
    }
}
