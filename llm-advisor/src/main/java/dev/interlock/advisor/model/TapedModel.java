package dev.interlock.advisor.model;

import dev.interlock.advisor.ModelRun;
import java.util.Optional;

/** A model whose every exchange is recorded. */
final class TapedModel implements Model {
    private final Model model;
    private final Tape tape;

    TapedModel(Model model, Tape tape) {
        this.model = model;
        this.tape = tape;
    }

    @Override
    public Exchange ask(Ask ask, String run) {
        return model.ask(ask, run).fold(new Exchange.Cases<>() {
            @Override
            public Exchange answered(ModelRun record, Reply reply) {
                tape.add(Track.of(record, Optional.of(reply), Failure.TROUBLED));
                return new Exchange.Answered(record, reply);
            }

            @Override
            public Exchange failed(ModelRun record, Failure kind) {
                tape.add(Track.of(record, Optional.empty(), kind));
                return new Exchange.Failed(record, kind);
            }

            @Override
            public Exchange withheld(String reason) {
                return new Exchange.Withheld(reason);
            }
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
