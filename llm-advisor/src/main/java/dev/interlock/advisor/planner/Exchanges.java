package dev.interlock.advisor.planner;

import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.model.chat.Ask;
import dev.interlock.advisor.model.chat.Exchange;
import dev.interlock.advisor.model.chat.Failure;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.chat.ModelReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exchanges of one conversation: those that were had, why the last brought nothing, and what to try then. */
final class Exchanges {
    private final Model model;
    private final Question question;
    private final List<ModelRun> runs = new ArrayList<>();
    private Optional<Failure> failure = Optional.empty();
    private String why = "";
    private boolean takesSchema = true;

    Exchanges(Model model, Question question) {
        this.model = model;
        this.question = question;
    }

    /** Asks; once more where the trouble may have passed, or without the schema where the server does not take it. */
    Optional<ModelReply> ask(Ask wanted) {
        Ask ask = takesSchema ? wanted : wanted.withoutSchema();
        Optional<ModelReply> reply = once(ask);
        if (reply.isEmpty() && failure.filter(Failure::passing).isPresent()) {
            return once(ask);
        }
        if (reply.isEmpty()
                && failure.filter(Failure.UNACCEPTED::equals).isPresent()
                && ask.schema().isPresent()) {
            takesSchema = false;
            return once(ask.withoutSchema());
        }
        return reply;
    }

    /** The latest exchange failed, and asking for less would not help. */
    boolean hopeless() {
        return !why.isEmpty() && failure.filter(Failure.UNACCEPTED::equals).isEmpty();
    }

    List<ModelRun> runs() {
        return runs;
    }

    /** Why the latest exchange brought no reply, as a sentence. */
    String why() {
        return why;
    }

    /** The hashes of the latest exchange. */
    String latest() {
        ModelRun run = runs.get(runs.size() - 1);
        return run.promptSha256() + run.responseSha256();
    }

    private Optional<ModelReply> once(Ask ask) {
        return model.ask(ask, id()).fold(new Exchange.Cases<>() {
            @Override
            public Optional<ModelReply> answered(ModelRun run, ModelReply reply) {
                runs.add(run);
                failure = Optional.empty();
                why = "";
                return Optional.of(reply);
            }

            @Override
            public Optional<ModelReply> failed(ModelRun run, Failure kind) {
                runs.add(run);
                failure = Optional.of(kind);
                why = run.failure();
                return Optional.empty();
            }

            @Override
            public Optional<ModelReply> withheld(String reason) {
                failure = Optional.empty();
                why = reason;
                return Optional.empty();
            }
        });
    }

    /** The same in a replay, and nobody else's. */
    private String id() {
        String made = "%s\n%d\n%d\n%s\n%d"
                .formatted(
                        question.escalation().incident(),
                        question.round(),
                        question.version(),
                        question.now(),
                        runs.size());
        return UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
