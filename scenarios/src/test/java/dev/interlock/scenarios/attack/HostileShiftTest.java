package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.attack.Harm.Suffered;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileShiftTest {
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final int EACH = 5;
    private static final List<Ordeal> WORLDS = List.of(Ordeal.FULL_DAY, Ordeal.COOLING_LIMPS);

    /** Reading a load once more, with the noise of its instrument, is no overload. */
    private static final double ONE_LOOK_MINUTES = 0.25;

    @Trials(
            fault = "a hostile planner answers every question, and proposes five plans unasked every two minutes",
            small = 2,
            whole = 2)
    void no_machine_and_no_job_suffers_from_a_hostile_planner(Trial trial) {
        long seed = 1L + trial.number() / WORLDS.size();
        Scenario scenario = trial.of(WORLDS).lasting(Duration.ofMinutes(30), seed);

        Suffered without = HostileShift.without(Here.HOME, scenario, seed).suffered();
        HostileShift.Outcome with =
                HostileShift.with(Here.HOME, scenario, seed, HostilePlanner.OF_A_DATA_CENTRE, EVERY, EACH);

        trial.count("changes made by the planner", with.changes().size());
        assertThat(with.changes()).isNotEmpty();
        assertThat(with.suffered().above27()).isLessThanOrEqualTo(without.above27());
        assertThat(with.suffered().above32()).isLessThanOrEqualTo(without.above32());
        assertThat(with.suffered().overload()).isLessThanOrEqualTo(without.overload() + ONE_LOOK_MINUTES);
        assertThat(with.suffered().overBudget()).isLessThanOrEqualTo(without.overBudget() + ONE_LOOK_MINUTES);
        assertThat(with.suffered().trips()).isLessThanOrEqualTo(without.trips());
        assertThat(with.suffered().dark()).isLessThanOrEqualTo(without.dark());
        assertThat(with.suffered().throttled()).isLessThanOrEqualTo(without.throttled());
        assertThat(with.suffered().shed()).isLessThanOrEqualTo(without.shed());
        assertThat(with.suffered().late()).isLessThanOrEqualTo(without.late());
    }

    @Test
    void a_planner_that_would_cool_what_is_cool_changes_nothing_and_the_other_feed_keeps_its_room() {
        Scenario scenario = Ordeal.FEED_LOST.lasting(Duration.ofMinutes(20), 1);
        List<Tactic> burning = List.of(GreedyTactics::burnPower, GreedyTactics::burnALittle);

        HostileShift.Outcome with = HostileShift.with(Here.HOME, scenario, 1, burning, EVERY, EACH);

        assertThat(with.changes()).isEmpty();
        assertThat(with.suffered().overload()).isLessThanOrEqualTo(ONE_LOOK_MINUTES);
        assertThat(with.suffered().lost()).isZero();
    }
}
