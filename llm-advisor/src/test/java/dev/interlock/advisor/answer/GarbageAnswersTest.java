package dev.interlock.advisor.answer;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Whatever a model answers is a plan of what exists, or is refused with reasons. */
class GarbageAnswersTest {
    private static final int EACH = NightlyBuild.choose(20, 100);
    private static final int MUTANTS = NightlyBuild.choose(1_000, 20_000);
    private static final Question QUESTION = aQuestion().build();
    private static final Targets TARGETS = Targets.of(QUESTION.facts(), "zone-a");
    private static final List<String> NAMES =
            List.of("facility", "zone-a", "zone-b", "crac-1", "crac-9", "rack-1", "rack-2", "pdu-1", "gpu-1", "job-1");
    private static final List<String> PIECES = List.of(
            "NaN",
            "1e999",
            "-",
            "\"",
            "{",
            "}",
            "[",
            "]",
            "null",
            "\\u0000",
            ",",
            ":",
            "crac-9",
            "rack-1",
            "adjust_cooling",
            "shed_job",
            "cool",
            "9".repeat(400),
            "true",
            "{\"a\":".repeat(80),
            "\\");

    @Trials(
            fault =
                    "a model answers with prose, cut JSON, no numbers, cycles, unknown actions or devices, thousands of tasks")
    void every_answer_that_is_no_plan_is_refused_with_a_sentence(Trial trial) {
        SplittableRandom dice = trial.random();
        for (Garbage garbage : Garbage.values()) {
            for (int form = 0; form < EACH; form++) {
                String text = garbage.of(dice);
                long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Parsed<Proposal> read = read(text);
                trial.measure(
                        "ms to refuse",
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e6);

                assertThat(read.reasons())
                        .as("%s: %s", garbage, text)
                        .isNotEmpty()
                        .allSatisfy(reason -> assertThat(reason).endsWith("."));
                trial.count("refused", 1);
            }
        }
    }

    @Trials(fault = "a model's good answer is changed at random places")
    void whatever_is_taken_for_a_plan_speaks_of_what_exists_in_finite_numbers(Trial trial) {
        SplittableRandom dice = trial.random();
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            String text = mutated(dice);
            boolean taken = read(text)
                    .fold(
                            proposal -> !(proposal instanceof Proposal.Proposed plan) || sound(plan.plan(), text),
                            reasons -> {
                                assertThat(reasons).as(text).isNotEmpty();
                                return false;
                            });
            trial.count(taken ? "still a plan" : "refused", 1);
        }
    }

    private static boolean sound(Plan plan, String text) {
        assertThat(plan.tasks()).as(text).hasSizeBetween(1, ProposalReader.MOST_TASKS);
        Set<String> before = new HashSet<>();
        List<Task> left = plan.tasks();
        while (!left.isEmpty()) {
            List<Task> ready = left.stream()
                    .filter(task -> before.containsAll(task.dependencies()))
                    .toList();
            assertThat(ready)
                    .as("no cycle and nothing that does not exist: %s", text)
                    .isNotEmpty();
            ready.forEach(task -> before.add(task.id()));
            left = left.stream().filter(task -> !before.contains(task.id())).toList();
        }
        assertThat(before).as(text).hasSameSizeAs(plan.tasks());
        assertThat(plan.tasks()).as(text).allSatisfy(task -> {
            assertThat(task.action().target()).isIn(NAMES);
            assertThat(task.action().toString()).doesNotContain("NaN", "Infinity");
        });
        return true;
    }

    private static String mutated(SplittableRandom dice) {
        String text = GOOD;
        for (int cut = dice.nextInt(1, 4); cut > 0; cut--) {
            int from = dice.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + dice.nextInt(8));
            String piece = dice.nextBoolean() ? PIECES.get(dice.nextInt(PIECES.size())) : "";
            text = text.substring(0, from) + piece + text.substring(to);
        }
        return text;
    }

    private static Parsed<Proposal> read(String text) {
        return new ProposalReader(QUESTION, TARGETS).read(text, "hashes");
    }
}
