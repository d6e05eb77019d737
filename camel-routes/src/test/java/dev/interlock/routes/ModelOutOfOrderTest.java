package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.planner.Advisor;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.plan.Action;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A whole controller whose model is of no use: the rules go on, and a person is told. */
@Timeout(300)
final class ModelOutOfOrderTest {
    private static final String TASK = """
            {"task_id": "t%d", "type": "%s", "target": "%s", "args": {"setpoint_celsius": %s, "fan_percent": 70},
             "dependencies": [%s], "assigned_to": "ActionAgent", "estimated_cost_ms": 1000, "when": null}""";

    /** Told what was wrong once, and in another form once. */
    private static final int MOST_ASKED = 4;

    private final ModelServer model = new ModelServer();

    @AfterEach
    void close() {
        model.close();
    }

    @Trials(fault = "a model takes a question and never answers")
    void the_rules_answer_what_they_know_in_their_own_time(Trial trial) {
        model.keepsSilent();
        try (Advisor advisor = advisor();
                Shift shift = Shift.on(AuditSettings.inMemory(), Mode.ACT, advisor, Shift.QUEUES)) {
            shift.passSeconds(10);
            shift.room().report("rack-2 looks odd", "ada");
            until(() -> model.asked() > 0);
            shift.floor.inlet("rack-1", 28.5);
            for (int tick = 0; tick < 9; tick++) {
                long started = System.nanoTime();
                shift.passSeconds(10);
                trial.measure("ms a tick", (System.nanoTime() - started) / 1e6);
            }
            until(() -> shift.world.asked().size() == 3);

            assertThat(shift.world.actions()).allMatch(Action.AdjustCooling.class::isInstance);
            assertThat(model.asked())
                    .as("it is still being waited for, and asked once")
                    .isEqualTo(1);
            assertThat(shift.controller.audit().verify().intact()).isTrue();
            model.close();
        }
    }

    @Trials(fault = "a model answers with prose, a part, cycles, invented devices, ten thousand tasks")
    void nothing_is_done_and_a_person_is_told(Trial trial) {
        String garbage = trial.of(garbage());
        IntStream.range(0, 2 * MOST_ASKED).forEach(time -> model.says(garbage));
        try (Advisor advisor = advisor();
                Shift shift = Shift.in(Mode.ACT, advisor)) {
            shift.passSeconds(10);
            shift.room().report("rack-1 looks odd", "ada");
            shift.passSeconds(30);

            trial.count("carried out", shift.world.asked().size());
            assertThat(shift.world.actions()).isEmpty();
            assertThat(shift.room().view().waiting()).isEmpty();
            trial.measure("times asked", model.asked());
            assertThat(shift.recorded(LlmRunEntry.class)).hasSizeBetween(2, MOST_ASKED);
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(alert -> alert.severity().equals("critical"))
                    .isNotEmpty();
            assertThat(shift.controller.audit().verify().intact()).isTrue();
        }
    }

    private static List<String> garbage() {
        String good = answer(task(1, "adjust_cooling", "crac-1", "19", ""));
        return List.of(
                answer(IntStream.range(0, 10_000)
                        .mapToObj(each -> task(each, "adjust_cooling", "crac-1", "19", ""))
                        .collect(Collectors.joining(","))),
                "I would cool the zone a little, if I were you.",
                good.substring(0, good.length() / 2),
                answer(task(1, "adjust_cooling", "crac-1", "NaN", "")),
                answer(task(1, "adjust_cooling", "crac-1", "1e999", "")),
                answer(task(1, "adjust_cooling", "crac-1", "19", "\"t2\"") + ","
                        + task(2, "adjust_cooling", "crac-2", "19", "\"t1\"")),
                answer(task(1, "adjust_cooling", "crac-1", "19", "\"t1\"")),
                answer(task(1, "open_the_windows", "crac-1", "19", "")),
                answer(task(1, "adjust_cooling", "crac-99", "19", "")),
                "[]");
    }

    private static String answer(String tasks) {
        return "{\"intervene\": true, \"reason\": \"So.\", \"root_goal\": \"cool\", \"tasks\": [" + tasks
                + "], \"clarifying_task\": null}";
    }

    private static String task(int number, String type, String target, String celsius, String after) {
        return TASK.formatted(number, type, target, celsius, after);
    }

    private Advisor advisor() {
        ModelSettings settings = ModelSettings.of(Map.of(
                        "advisor.provider", "openai-compatible",
                        "advisor.url", model.url(),
                        "advisor.model", "a-model",
                        "advisor.timeout", "600"))
                .orThrow();
        return Advisor.of(settings, List.of(Path.of("../llm-advisor/prompts")), () -> Instant.EPOCH)
                .orThrow();
    }
}
