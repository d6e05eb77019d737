package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.NOW;
import static dev.interlock.advisor.Questions.aQuestion;
import static dev.interlock.advisor.Questions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LimitsTest {
    private final ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE).always(Canned.text(GOOD));
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "budget.calls,  1,      budget of 1 exchanges",
        "budget.tokens, 1000,   budget of 1000 tokens",
        "budget.money,  0.0005, budget of 0.00050 in money",
    })
    void a_spent_budget_keeps_the_model_from_being_asked_until_the_hour_is_over(
            String setting, String value, String reason) {
        try (Advisor advisor = advisor(setting, value, "price.output", "10")) {
            AdvisorTest.plan(ask(advisor));
            PlannerAnswer second = ask(advisor);
            assertThat(AdvisorTest.none(second)).contains(reason, "advisor." + setting);
            assertThat(second.runs()).isEmpty();
            assertThat(stub.received()).hasSize(1);

            clock.set(NOW.plus(Duration.ofHours(1)));
            AdvisorTest.plan(ask(advisor));
        }
    }

    @Test
    void a_model_that_fails_again_and_again_is_left_alone_and_then_tried_once() {
        try (Advisor advisor = advisor("breaker.failures", "2", "breaker.pause", "60")) {
            stub.then(Canned.status(500, "broken")).then(Canned.status(500, "broken"));
            assertThat(AdvisorTest.none(ask(advisor))).contains("is in trouble");
            assertThat(AdvisorTest.none(ask(advisor)))
                    .isEqualTo(
                            "The model failed 2 times in a row and is left alone for 60 seconds. Look into its server.");
            assertThat(stub.received()).hasSize(2);

            clock.set(NOW.plusSeconds(61));
            AdvisorTest.plan(ask(advisor));
            assertThat(stub.received()).hasSize(3);
        }
    }

    @Test
    void a_model_that_does_not_answer_in_time_is_given_up() {
        stub.then(Canned.silence());
        try (Advisor advisor = advisor("timeout", "0.3")) {
            assertThat(AdvisorTest.none(ask(advisor))).contains("did not reply within 300 ms", "'advisor.timeout'");
        }
    }

    @Test
    void an_answer_that_begins_in_time_and_never_ends_is_given_up_too() {
        stub.then(Canned.halfAnswer());
        try (Advisor advisor = advisor("timeout", "0.3")) {
            assertThat(AdvisorTest.none(ask(advisor))).contains("did not reply within 300 ms");
            while (someThreadIsStillReading()) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean someThreadIsStillReading() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("model"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().startsWith("dev.langchain4j"));
    }

    @Test
    void questions_about_one_incident_that_come_at_once_cost_one_call() throws Exception {
        var go = new CountDownLatch(1);
        stub.then(Canned.held(go, Canned.text(GOOD)));
        try (Advisor advisor = advisor();
                var crowd = new Crowd(100)) {
            List<Future<PlannerAnswer>> answers = crowd.each(() -> ask(advisor));
            crowd.awaitStates(Thread.State.WAITING, 99);
            go.countDown();
            int recorded = 0;
            for (Future<PlannerAnswer> answer : answers) {
                AdvisorTest.plan(answer.get());
                recorded += answer.get().runs().size();
            }
            assertThat(recorded).isEqualTo(1);
            assertThat(stub.received()).hasSize(1);
        }
    }

    @Test
    void other_questions_wait_while_the_model_is_busy() throws Exception {
        var go = new CountDownLatch(1);
        stub.always(Canned.held(go, Canned.text(GOOD)));
        var domains = new AtomicInteger();
        try (Advisor advisor = advisor("concurrency", "2");
                var crowd = new Crowd(5)) {
            List<Future<PlannerAnswer>> answers = crowd.each(() -> advisor.propose(
                    aQuestion().about("zone-" + domains.incrementAndGet()).build(), AdvisorTest::nothing));
            crowd.awaitStates(Thread.State.TIMED_WAITING, 5);
            assertThat(stub.received()).hasSizeLessThanOrEqualTo(2);
            go.countDown();
            for (Future<PlannerAnswer> answer : answers) {
                AdvisorTest.plan(answer.get());
            }
        }
    }

    private PlannerAnswer ask(Advisor advisor) {
        return advisor.propose(aQuestion().build(), AdvisorTest::nothing);
    }

    private Advisor advisor(String... settings) {
        return Advisor.of(asking(stub, settings), List.of(Path.of("prompts")), clock::get)
                .orThrow();
    }
}
