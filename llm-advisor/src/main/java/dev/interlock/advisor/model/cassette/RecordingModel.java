package dev.interlock.advisor.model.cassette;

import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.model.chat.Ask;
import dev.interlock.advisor.model.chat.Exchange;
import dev.interlock.advisor.model.chat.Failure;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.chat.ModelReply;
import java.util.Optional;

/** A model whose every exchange is recorded. */
public final class RecordingModel implements Model {
    private final Model model;
    private final Cassette tape;

    public RecordingModel(Model model, Cassette tape) {
        this.model = model;
        this.tape = tape;
    }

    @Override
    public Exchange ask(Ask ask, String run) {
        return model.ask(ask, run).fold(new Exchange.Cases<>() {
            @Override
            public Exchange answered(ModelRun record, ModelReply reply) {
                tape.add(CassetteTrack.of(record, Optional.of(reply), Failure.TROUBLED));
                return new Exchange.Answered(record, reply);
            }

            @Override
            public Exchange failed(ModelRun record, Failure kind) {
                tape.add(CassetteTrack.of(record, Optional.empty(), kind));
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
