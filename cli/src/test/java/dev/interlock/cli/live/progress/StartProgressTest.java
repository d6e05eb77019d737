package dev.interlock.cli.live.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What somebody who waits is told, by a clock that the test turns. */
final class StartProgressTest {
    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said);
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void in_a_pipe_a_step_is_said_at_once_and_then_ever_more_seldom() {
        try (StartProgress progress = new StartProgress(new ManyLinesProgress(out), nanos::get)) {
            progress.step("Reading the rulebook");
            pass(progress, 60);
            progress.step("Opening the audit");
            pass(progress, 4);
        }
        assertThat(said.toString().lines())
                .containsExactly(
                        "Reading the rulebook ...",
                        "Reading the rulebook ... 5 s",
                        "Reading the rulebook ... 10 s",
                        "Reading the rulebook ... 20 s",
                        "Reading the rulebook ... 40 s",
                        "Opening the audit ...");
    }

    @Test
    void on_a_terminal_one_line_is_written_over_and_what_was_long_stays() {
        try (StartProgress progress = new StartProgress(new OneLineProgress(out), nanos::get)) {
            progress.step("Reading the rulebook");
            pass(progress, 4);
            progress.step("Opening the audit");
        }
        assertThat(said.toString().replace("\r\u001b[K", "|"))
                .isEqualTo("|Reading the rulebook ...|Reading the rulebook ... 1 s|Reading the rulebook ... 2 s"
                        + "|Reading the rulebook ... 3 s|Reading the rulebook ... 4 s|Reading the rulebook: 4 s"
                        + System.lineSeparator() + "|Opening the audit ...|");
    }

    @Test
    void a_wait_ends_by_itself_when_what_is_waited_for_is_there() {
        AtomicBoolean there = new AtomicBoolean();
        try (StartProgress progress = new StartProgress(new ManyLinesProgress(out), nanos::get)) {
            progress.until(there::get, "Waiting for the first telemetry", () -> out.println("Telemetry comes in."));
            pass(progress, 7);
            there.set(true);
            pass(progress, 7);
        }
        assertThat(said.toString().lines())
                .containsExactly(
                        "Waiting for the first telemetry ...",
                        "Waiting for the first telemetry ... 5 s",
                        "Telemetry comes in.");
    }

    private void pass(StartProgress progress, int seconds) {
        for (int second = 0; second < seconds; second++) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            progress.look();
        }
    }
}
