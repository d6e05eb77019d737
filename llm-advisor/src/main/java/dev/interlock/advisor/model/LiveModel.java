package dev.interlock.advisor.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.advisor.ModelRun;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A model that is really asked, within its limits. */
final class LiveModel implements Model {
    private final ModelSettings settings;
    private final InstantSource clock;
    private final Backend backend;
    private final Spending spending;
    private final Breaker breaker;
    private final Slots slots;
    private final Deadline deadline;

    private LiveModel(ModelSettings settings, InstantSource clock, Backend backend) {
        this.settings = settings;
        this.clock = clock;
        this.backend = backend;
        this.spending = new Spending(settings.budget(), clock);
        this.breaker = new Breaker(settings.patience(), clock);
        this.slots = new Slots(settings.patience());
        this.deadline = new Deadline(settings);
    }

    static LiveModel of(ModelSettings settings, InstantSource clock) {
        return new LiveModel(settings, clock, new LangChainBackend(settings));
    }

    @Override
    public Exchange ask(Ask ask, String run) {
        Optional<String> taken = slots.take();
        if (taken.isPresent()) {
            return new Exchange.Withheld(taken.get());
        }
        try {
            Optional<String> refused = breaker.refusal().or(this::unaffordable);
            return refused.<Exchange>map(Exchange.Withheld::new).orElseGet(() -> exchange(ask, run));
        } finally {
            slots.giveBack();
        }
    }

    @Override
    public void close() {
        deadline.close();
    }

    private Optional<String> unaffordable() {
        Optional<String> refused = spending.refusal();
        refused.ifPresent(reason -> breaker.notAsked());
        return refused;
    }

    private Exchange exchange(Ask ask, String run) {
        String prompt = AskJson.write(ask);
        Instant at = clock.instant();
        long started = System.nanoTime();
        try {
            Backend.Returned returned = deadline.within(() -> backend.ask(ask));
            breaker.succeeded();
            String response = ReplyJson.write(returned.reply());
            Tokens tokens = returned.tokens();
            spending.spend(tokens.orGuess(prompt, response), settings.prices().micros(tokens.input(), tokens.output()));
            return new Exchange.Answered(record(run, ask, prompt, response, "", tokens, started, at), returned.reply());
        } catch (ModelFailure failed) {
            breaker.failed(failed.kind());
            spending.spend(Tokens.UNKNOWN.orGuess(prompt, ""), 0);
            return new Exchange.Failed(
                    record(run, ask, prompt, "", failed.sentence(), Tokens.UNKNOWN, started, at), failed.kind());
        }
    }

    private ModelRun record(
            String id,
            Ask ask,
            String prompt,
            String response,
            String failure,
            Tokens tokens,
            long started,
            Instant at) {
        return new ModelRun(
                id,
                settings.provider().contractName(),
                settings.model(),
                configuration(ask),
                prompt,
                response,
                Sha256.of(prompt),
                Sha256.of(response),
                failure,
                tokens.input(),
                tokens.output(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                settings.prices().micros(tokens.input(), tokens.output()),
                settings.temperature(),
                at);
    }

    private String configuration(Ask ask) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", settings.url().toString())
                .put("temperature", settings.temperature())
                .put("seed", settings.seed())
                .put("timeout_ms", settings.patience().timeout().toMillis())
                .put("answer_tokens", settings.answerTokens())
                .put("context_tokens", settings.contextTokens())
                .put("schema", ask.schema().isPresent())
                .put("tools", ask.tools().size())
                .toString();
    }
}
