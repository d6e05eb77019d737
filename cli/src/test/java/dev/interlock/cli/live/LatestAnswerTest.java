package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who needs an answer never waits for it. */
@Timeout(60)
final class LatestAnswerTest {
    @Test
    void until_there_is_an_answer_the_one_before_stands() {
        CountDownLatch never = new CountDownLatch(1);
        try (LatestAnswer<String> answer = LatestAnswer.every(Duration.ofMillis(1), () -> waited(never), "before")) {
            assertThat(answer.get()).isEqualTo("before");
        } finally {
            never.countDown();
        }
    }

    @Test
    void an_answer_that_cannot_be_had_leaves_the_last_one_and_is_asked_for_again() throws InterruptedException {
        SynchronousQueue<String> answers = new SynchronousQueue<>();
        try (LatestAnswer<String> answer = LatestAnswer.every(Duration.ofMillis(1), () -> next(answers), "before")) {
            answers.put("first");
            answers.put("fails");
            answers.put("fails");
            assertThat(answer.get()).isEqualTo("first");
            answers.put("second");
            answers.put("fails");
            assertThat(answer.get()).isEqualTo("second");
        }
    }

    private static String next(SynchronousQueue<String> answers) {
        String next = taken(answers);
        if (next.equals("fails")) {
            throw new IllegalStateException("the record is busy");
        }
        return next;
    }

    private static String taken(SynchronousQueue<String> answers) {
        try {
            return answers.take();
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }

    private static String waited(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return "after";
    }
}
