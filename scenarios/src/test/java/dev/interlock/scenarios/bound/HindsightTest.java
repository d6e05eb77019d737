package dev.interlock.scenarios.bound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.draw.DrawnKind;
import dev.interlock.scenarios.draw.DrawnScenario;
import dev.interlock.scenarios.draw.ScenarioDraw;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a story whose budget falls, those who keep to it by the lowest caps from then on lose more than hindsight says. */
class HindsightTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void nothing_is_below_the_bounds_that_was_played() throws IOException {
        Scenario scenario = budgetFalls();
        Hindsight hindsight = Hindsight.of(scenario);
        Tally nothing = played(scenario, false);
        Tally lowest = played(scenario, true);

        assertThat(nothing.overBudgetMinutes()).isPositive();
        assertThat(hindsight.overBudgetMinutes()).isZero();
        assertThat(hindsight.jobMinutesLost())
                .isPositive()
                .isLessThan(hindsight.jobMinutesLostAtLowest())
                .isLessThan(lowest.jobMinutesLost());
        assertThat(hindsight.powerOverhead())
                .isPositive()
                .isLessThan(nothing.pue() - 1)
                .isLessThan(lowest.pue() - 1);
        assertThat(hindsight.makespanMinutes()).isLessThanOrEqualTo(nothing.makespanMinutes());
        assertThat(hindsight.meanCompletionMinutes()).isPositive().isLessThanOrEqualTo(nothing.meanCompletionMinutes());
        assertThat(hindsight.repairSeconds()).isNaN();
    }

    private Scenario budgetFalls() throws IOException {
        DrawnScenario drawn = new ScenarioDraw(DrawnKind.values().length, 3)
                .all().stream()
                        .filter(each -> each.kind() == DrawnKind.BUDGET_FALLS)
                        .findFirst()
                        .orElseThrow();
        Path file = Files.writeString(folder.resolve(drawn.fileName()), drawn.text());
        return Scenarios.readAny(file).orThrow().fold(hall -> hall, shop -> broken(), fleet -> broken());
    }

    private static Scenario broken() {
        throw new AssertionError("A budget is one of a data centre.");
    }

    private static Tally played(Scenario scenario, boolean lowestCaps) {
        World world = ScenarioRun.world(scenario, scenario.seed());
        Instant end = world.now().plus(scenario.duration());
        if (lowestCaps) {
            double least = world.truth().least();
            world.inventory().devices().stream()
                    .filter(device -> device.kind().equals(DeviceKind.RACK))
                    .forEach(rack -> world.execute("cap-" + rack.id(), new Action.ThrottleGpu(rack.id(), least)));
        }
        while (world.now().isBefore(end)) {
            world.step(scenario.step());
        }
        return world.tally();
    }
}
