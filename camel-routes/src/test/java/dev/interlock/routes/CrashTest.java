package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.DecisionTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A controller that is killed right after each write in the life of a planner's plan, or anywhere between, and the next one. */
@Timeout(300)
final class CrashTest {
    private static final List<String> WRITES = List.of(
            "TaskEntry:1",
            "EnvelopeEntry:1",
            "OutcomeEntry:2",
            "EscalationEntry:1",
            "VerdictEntry:2",
            "VerdictEntry:3",
            "OutcomeEntry:1",
            "VerdictEntry:4",
            "EnvelopeEntry:2");

    private static final int MOST_MILLIS = 1_000;

    private final Path data;
    private final WorldOverHttp world = new WorldOverHttp();
    private Process process = new ProcessBuilder("true").start();

    CrashTest(@TempDir Path data) throws IOException {
        this.data = data;
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    /** Right after each of the writes, and from then on at any moment within this time of the first. */
    private static String death(Trial trial) {
        return trial.number() < WRITES.size()
                ? trial.of(WRITES)
                : "EscalationEntry:1+" + trial.random().nextInt(MOST_MILLIS);
    }

    @Trials(fault = "the controller is killed, after each write of a plan's life and anywhere between", small = 3)
    void the_plan_goes_on_and_no_task_takes_effect_twice(Trial trial) throws IOException, InterruptedException {
        String death = death(trial);
        BufferedReader said = start(Shift.START, death);
        tell("10");
        tell(ControllerProcess.REPORT + "rack-1 looks odd since this morning");
        tell("10");
        tell("10");
        said.lines().forEach(line -> {});
        assertThat(process.waitFor()).as("it died").isEqualTo(137);

        long restarted = System.nanoTime();
        try (ControllerProcess.Life next =
                new ControllerProcess.Life(data, world.address(), Shift.START.plusSeconds(32), Floor.WARM_CELSIUS)) {
            for (int step = 0; step < 4; step++) {
                next.pass(10);
                if (next.done() == 0) {
                    Until.shownWithin(Duration.ofSeconds(1), next::confirm);
                }
            }
            until(() -> world.effects().size() == 2 && next.done() == 2);
            trial.measure("seconds until the plan was done", (System.nanoTime() - restarted) / 1e9);
            // The time in which telemetry would prove the effect, if any showed that something was wrong.
            next.pass(200);
            next.pass(200);
        }

        trial.count("effects told twice", world.told().size() - world.effects().size());
        trial.count("plans lost", states().contains(State.DONE) ? 0 : 1);
        assertThat(world.told()).as("each of the two units, once").hasSize(2).doesNotHaveDuplicates();
        assertThat(states()).last().isEqualTo(State.UNPROVEN);
        assertThat(states()).containsOnlyOnce(State.PROPOSED, State.RUNNING, State.DONE);
    }

    private List<State> states() {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            assertThat(audit.verify().sentence()).contains("intact");
            List<State> newestFirst = audit.reader().newest(PlanEntry.class, 1000).stream()
                    .filter(plan -> plan.origin().decisionTag() == DecisionTag.LLM_DECISION)
                    .map(PlanEntry::state)
                    .toList();
            List<State> states = new java.util.ArrayList<>(newestFirst);
            java.util.Collections.reverse(states);
            return states;
        }
    }

    private BufferedReader start(Instant from, String death) throws IOException {
        process = ControllerProcess.start(data, world.address(), from, Floor.WARM_CELSIUS, death);
        BufferedReader said = process.inputReader();
        waitFor("ready", said);
        return said;
    }

    /** The process may be dead by now, which is what the test is about. */
    private void tell(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
        } catch (IOException dead) {
            assertThat(process.toHandle().isAlive()).isFalse();
        }
    }

    private static void waitFor(String word, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(word)) {
            line = said.readLine();
        }
        assertThat(line).as("the controller's process has ended").isNotNull();
    }
}
