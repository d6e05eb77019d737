package dev.interlock.advisor.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.model.chat.Ask;
import dev.interlock.advisor.model.chat.AskJson;
import dev.interlock.advisor.model.chat.Backend;
import dev.interlock.advisor.model.chat.Exchange;
import dev.interlock.advisor.model.chat.LangChainBackend;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.advisor.model.chat.ModelFailure;
import dev.interlock.advisor.model.chat.ModelReplyJson;
import dev.interlock.advisor.model.chat.TokenCount;
import dev.interlock.advisor.model.limits.Deadline;
import dev.interlock.advisor.model.limits.ModelBreaker;
import dev.interlock.advisor.model.limits.Slots;
import dev.interlock.advisor.model.limits.Spending;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.rules.contract.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A model that is really asked, within its limits. */
public final class LiveModel implements Model {
    private final ModelSettings settings;
    private final InstantSource clock;
    private final Backend backend;
    private final Spending spending;
    private final ModelBreaker breaker;
    private final Slots slots;
    private final Deadline deadline;

    private LiveModel(ModelSettings settings, InstantSource clock, Backend backend) {
        this.settings = settings;
        this.clock = clock;
        this.backend = backend;
        this.spending = new Spending(settings.budget(), clock);
        this.breaker = new ModelBreaker(settings.patience(), clock);
        this.slots = new Slots(settings.patience());
        this.deadline = new Deadline(settings);
    }

    public static LiveModel of(ModelSettings settings, InstantSource clock) {
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
            String response = ModelReplyJson.write(returned.reply());
            TokenCount tokens = returned.tokens();
            spending.spend(tokens.orGuess(prompt, response), settings.prices().micros(tokens.input(), tokens.output()));
            return new Exchange.Answered(record(run, ask, prompt, response, "", tokens, started, at), returned.reply());
        } catch (ModelFailure failed) {
            breaker.failed(failed.kind());
            spending.spend(TokenCount.UNKNOWN.orGuess(prompt, ""), 0);
            return new Exchange.Failed(
                    record(run, ask, prompt, "", failed.sentence(), TokenCount.UNKNOWN, started, at), failed.kind());
        }
    }

    private ModelRun record(
            String id,
            Ask ask,
            String prompt,
            String response,
            String failure,
            TokenCount tokens,
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
