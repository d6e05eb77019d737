package dev.interlock.scenarios.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.scenarios.bound.WorkCurve.Point;
import dev.interlock.scenarios.score.ScorePage;
import dev.interlock.simulator.GroundTruth;
import dev.interlock.simulator.GroundTruth.RunningJob;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerBudgetBoundTest {
    private static final List<Point> ZEUS =
            List.of(new Point(280, 0.72), new Point(420, 0.89), new Point(560, 0.98), new Point(700, 1));

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        WorkCurve job = WorkCurve.of(ZEUS);

        PowerBudgetBound bound = PowerBudgetBound.of(List.of(job, job), 1_050);

        assertThat(bound.work()).isCloseTo(1.915, within(1e-12));
        assertThat(bound.watts()).isEqualTo(560);
        ScorePage.says("2 · 0.72 + 2 · 0.17 + 0.09 + 70 · 0.09 / 140 = %.3f", bound.work());
    }

    @Test
    void a_point_below_the_line_between_two_others_is_of_no_use() {
        List<Point> dented = new ArrayList<>(ZEUS);
        dented.add(new Point(350, 0.73));

        assertThat(PowerBudgetBound.of(List.of(WorkCurve.of(dented)), 350).work())
                .isCloseTo(0.805, within(1e-12));
    }

    @Test
    void nobody_who_may_choose_any_of_the_points_does_better() {
        SplittableRandom random = new SplittableRandom(16);
        for (int round = 0; round < 300; round++) {
            List<List<Point>> jobs = List.of(points(random), points(random), points(random));
            double budget = random.nextDouble(300, 2_000);
            PowerBudgetBound bound =
                    PowerBudgetBound.of(jobs.stream().map(WorkCurve::of).toList(), budget);

            for (Point one : jobs.get(0)) {
                for (Point two : jobs.get(1)) {
                    for (Point three : jobs.get(2)) {
                        if (one.watts() + two.watts() + three.watts() <= budget) {
                            assertThat(one.work() + two.work() + three.work()).isLessThanOrEqualTo(bound.work() + 1e-9);
                        }
                    }
                }
            }
        }
    }

    @Test
    void keeping_to_a_budget_costs_what_the_least_caps_cost() {
        GroundTruth truth = truth(1_200 - 1.18 * 140);

        PowerBudgetBound.Cost cost = PowerBudgetBound.cost(truth);

        assertThat(cost.kept()).isTrue();
        assertThat(cost.lost()).isCloseTo(0.95 * Math.pow(0.2, 2.4), within(1e-9));
        assertThat(cost.lostAtLowest()).isCloseTo(0.95 * Math.pow(1 - 200 / 700.0, 2.4), within(1e-9));
    }

    @Test
    void within_the_budget_or_without_one_nothing_is_lost() {
        assertThat(PowerBudgetBound.cost(truth(1_200))).isEqualTo(PowerBudgetBound.Cost.NOTHING);
        assertThat(PowerBudgetBound.cost(truth(0))).isEqualTo(PowerBudgetBound.Cost.NOTHING);
    }

    @Test
    void a_budget_below_the_lowest_caps_is_not_kept() {
        PowerBudgetBound.Cost cost = PowerBudgetBound.cost(truth(100));

        assertThat(cost.kept()).isFalse();
        assertThat(cost.lost()).isEqualTo(cost.lostAtLowest());
    }

    @Test
    void no_curve_has_no_points_or_points_below_nothing() {
        assertThatThrownBy(() -> WorkCurve.of(List.of())).hasMessageContaining("Give one at least.");
        assertThatThrownBy(() -> new Point(-1, 0)).hasMessageContaining("-1.0 W");
        assertThatThrownBy(() -> new Point(1, Double.NaN)).hasMessageContaining("NaN work");
    }

    /** A rack of 1 kW whose one job would draw 700 W; the building draws 1.18 W more for each of them, and 20 W for fans. */
    private static GroundTruth truth(double budget) {
        return new GroundTruth(
                1_000, 1_200, budget, 180, 20, 200, List.of(new RunningJob(List.of(700.0), "job-1", 0, 1)), List.of());
    }

    private static List<Point> points(SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            points.add(new Point(random.nextInt(50, 700), random.nextDouble()));
        }
        return points;
    }
}
