package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A plan that was right when it was judged, and waits for a person while the world goes on. */
final class StalePlanTest {
    private static final Action COOL = new Action.AdjustCooling("crac-1", 18, 70);

    /** Each makes the plan wrong. */
    private enum Since {
        THE_UNIT_IS_NOT_HEARD_OF(shift -> shift.floor.fallsSilent("crac-1")),
        ITS_SETPOINT_IS_NOT_REPORTED(shift -> shift.floor.unit("crac-1", "setpoint_celsius", Double.NaN)),
        SOMEBODY_SET_IT_FAR_AWAY(shift -> shift.floor.unit("crac-1", "setpoint_celsius", 26)),
        NO_RACK_IS_WARM_ANY_MORE(shift -> {
            shift.floor.inlet("rack-1", 22);
            shift.floor.inlet("rack-2", 22);
        }),
        THE_SWITCH_WAS_THROWN(shift -> shift.room().stop("ada").join());

        private final Consumer<Shift> change;

        Since(Consumer<Shift> change) {
            this.change = change;
        }
    }

    @Trials(fault = "the world changes between the verdict on a plan and the person who confirms it", small = 2)
    void a_plan_that_is_wrong_by_now_is_not_carried_out(Trial trial) {
        try (Shift shift = judged()) {
            shift.passSeconds(10 + trial.random().nextInt(600));
            trial.of(List.of(Since.values())).change.accept(shift);
            shift.passSeconds(60);
            shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");

            trial.count("stale plans carried out", shift.world.asked().size());
            assertThat(shift.world.actions()).isEmpty();
            assertThat(states(shift)).last().isIn(State.FAILED, State.REFUSED, State.WITHHELD);
            shift.passSeconds(300);
            assertThat(shift.world.actions()).isEmpty();
            assertThat(shift.controller.audit().verify().intact()).isTrue();
        }
    }

    @Trials(fault = "a person confirms a plan late, and nothing has changed", whole = 5)
    void a_plan_that_is_still_right_is_carried_out(Trial trial) {
        try (Shift shift = judged()) {
            shift.passSeconds(60 + trial.random().nextInt(600));
            shift.room().act(new OperatorAct.Approve(shift.waiting().id()), "bob");

            assertThat(shift.world.actions()).containsExactly(COOL);
        }
    }

    private static Shift judged() {
        Shift shift = Shift.in(Mode.ACT, planner());
        shift.passSeconds(10);
        shift.room().report("rack-1 looks odd", "ada");
        shift.passSeconds(10);
        assertThat(shift.room().view().waiting()).hasSize(1);
        return shift;
    }

    private static Planner planner() {
        List<String> asked = new ArrayList<>();
        return (question, reads) -> {
            asked.add(question.escalation().incident());
            return PlannerAnswer.of(
                    asked.size() == 1 ? plan(question.escalation().incident()) : new Proposal.Leave("Enough."));
        };
    }

    private static Proposal plan(String incident) {
        return new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes(incident.getBytes(StandardCharsets.UTF_8)),
                "cool a little more",
                Shift.START,
                1,
                List.of(new Task("task-1", COOL, List.of(), 1000)),
                DecisionTag.LLM_DECISION,
                incident));
    }

    private static List<State> states(Shift shift) {
        return shift.recorded(PlanEntry.class).stream()
                .filter(plan -> plan.origin().decisionTag() == DecisionTag.LLM_DECISION)
                .map(PlanEntry::state)
                .toList();
    }
}
