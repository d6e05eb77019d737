package dev.interlock.advisor.model.limits;

import dev.interlock.advisor.model.chat.Failure;
import dev.interlock.advisor.model.chat.Spoken;
import dev.interlock.advisor.model.settings.Patience;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Leaves a model alone that failed again and again, then tries it once. Thread-safe. */
public final class ModelBreaker {
    private static final float ALL = 100;

    private final CircuitBreaker breaker;
    private final Patience patience;

    public ModelBreaker(Patience patience, InstantSource clock) {
        this.patience = patience;
        this.breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(patience.failures())
                        .minimumNumberOfCalls(patience.failures())
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(patience.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build());
    }

    /** Why the model is left alone now; where it is not, an outcome must be told. */
    public Optional<String> refusal() {
        return breaker.tryAcquirePermission()
                ? Optional.empty()
                : Optional.of("The model failed %d times in a row and is left alone for %s. Look into its server."
                        .formatted(patience.failures(), Spoken.of(patience.pause())));
    }

    /** After all nothing was asked. */
    public void notAsked() {
        breaker.releasePermission();
    }

    public void succeeded() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** A server that refuses one request takes the next. */
    public void failed(Failure kind) {
        if (kind == Failure.UNACCEPTED) {
            succeeded();
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(kind.name()));
        }
    }
}
