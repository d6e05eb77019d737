package dev.interlock.advisor.model.chat;

import dev.interlock.advisor.ModelRun;

/** What became of asking a model. */
public sealed interface Exchange {
    <R> R fold(Cases<R> cases);

    /** One method for each outcome. */
    interface Cases<R> {
        R answered(ModelRun run, ModelReply reply);

        R failed(ModelRun run, Failure kind);

        R withheld(String reason);
    }

    /** It replied. */
    record Answered(ModelRun run, ModelReply reply) implements Exchange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.answered(run, reply);
        }
    }

    /** It was asked and did not reply; why stands in the run. */
    record Failed(ModelRun run, Failure kind) implements Exchange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.failed(run, kind);
        }
    }

    /** It was not asked: a budget is spent, the breaker is open, or every line is taken. */
    record Withheld(String reason) implements Exchange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.withheld(reason);
        }
    }
}
