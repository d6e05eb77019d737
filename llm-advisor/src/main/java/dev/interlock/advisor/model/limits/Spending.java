package dev.interlock.advisor.model.limits;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.advisor.model.settings.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What the past hour took, against what it may take. Thread-safe. */
public final class Spending {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double MICROS = 1e6;

    private record Spent(Instant at, long calls, long tokens, long micros) {}

    private final Budget budget;
    private final InstantSource clock;
    private final Deque<Spent> hour = new ArrayDeque<>();

    public Spending(Budget budget, InstantSource clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /** Why nothing more may be asked now; where something may, one call counts as made. */
    public synchronized Optional<String> refusal() {
        forget();
        if (sum(Spent::calls) >= budget.calls()) {
            return spent("%d exchanges".formatted(budget.calls()), AdvisorSetting.CALLS);
        }
        if (sum(Spent::tokens) >= budget.tokens()) {
            return spent("%d tokens".formatted(budget.tokens()), AdvisorSetting.TOKENS);
        }
        long micros = sum(Spent::micros);
        if (micros > 0 && micros >= budget.money() * MICROS) {
            return spent(
                    "%s in money".formatted(new BigDecimal(Double.toString(budget.money())).toPlainString()),
                    AdvisorSetting.MONEY);
        }
        hour.add(new Spent(clock.instant(), 1, 0, 0));
        return Optional.empty();
    }

    public synchronized void spend(long tokens, long micros) {
        hour.add(new Spent(clock.instant(), 0, tokens, micros));
    }

    private Optional<String> spent(String what, AdvisorSetting setting) {
        return Optional.of(
                "The hour's budget of %s for the model is spent. Wait, or raise '%s'.".formatted(what, setting.key()));
    }

    private void forget() {
        Instant since = clock.instant().minus(HOUR);
        while (!hour.isEmpty() && !hour.getFirst().at().isAfter(since)) {
            hour.removeFirst();
        }
    }

    private long sum(ToLongFunction<Spent> part) {
        return hour.stream().mapToLong(part).sum();
    }
}
