package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.DecisionTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A controller that is killed right after each write in the life of a planner's plan, and the next one. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
final class CrashTest {
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

    @ParameterizedTest(name = "killed after {0}")
    @ValueSource(
            strings = {
                "EscalationEntry:1",
                "TaskEntry:1",
                "VerdictEntry:2",
                "EnvelopeEntry:1",
                "OutcomeEntry:1",
                "VerdictEntry:3",
                "EnvelopeEntry:2",
                "OutcomeEntry:2"
            })
    void the_plan_goes_on_and_no_task_takes_effect_twice(String death) throws IOException, InterruptedException {
        BufferedReader said = start(Shift.START, death);
        tell("10");
        tell(ControllerProcess.REPORT + "rack-1 looks odd since this morning");
        tell("10");
        tell("10");
        said.lines().forEach(line -> {});
        assertThat(process.waitFor()).as("it died").isEqualTo(137);

        BufferedReader saidAgain = start(Shift.START.plusSeconds(32), "");
        for (int step = 0; step < 4; step++) {
            tell("10");
            waitFor("passed", saidAgain);
        }
        until(() -> world.effects().size() == 2);
        // Enough for the last answer to arrive, and then for telemetry to prove the effect.
        for (int step = 0; step < 2; step++) {
            tell("200");
            waitFor("passed", saidAgain);
        }
        process.outputWriter().close();
        assertThat(process.waitFor()).isZero();

        assertThat(world.told()).as("each of the two units, once").hasSize(2).doesNotHaveDuplicates();
        assertThat(states()).last().isEqualTo(State.EFFECTIVE);
        assertThat(states()).containsOnlyOnce(State.PROPOSED, State.RUNNING, State.DONE);
    }

    private List<State> states() {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            assertThat(audit.verify().sentence()).contains("intact");
            List<State> newestFirst = audit.ledger().newest(PlanEntry.class, 1000).stream()
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
