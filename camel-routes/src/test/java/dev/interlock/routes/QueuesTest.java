package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchPlan;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queues between the rooms, as they are in production. */
@Timeout(180)
final class QueuesTest {
    private final AuditSettings audit = AuditSettings.inMemory();

    @Test
    void a_sample_becomes_an_outcome_through_the_queues_in_the_order_in_which_it_happened() {
        try (Shift shift = queued(Mode.ACT)) {
            shift.floor.inlet("rack-1", 28.5);
            shift.passSeconds(70);
            until(() -> shift.recorded(PlanEntry.class).stream().anyMatch(plan -> plan.state() == State.DONE));

            assertThat(shift.recorded(PlanEntry.class))
                    .extracting(PlanEntry::state)
                    .containsSubsequence(State.PROPOSED, State.RUNNING, State.DONE);
            assertThat(shift.world.asked()).hasSize(3);
            assertThat(shift.recorded(OutcomeEntry.class)).hasSize(3);
            assertThat(shift.controller.audit().verify().sentence()).contains("intact");
        }
    }

    @Test
    void an_act_is_acknowledged_only_after_it_was_recorded() {
        try (Shift shift = queued(Mode.ACT)) {
            for (int act = 1; act <= 20; act++) {
                shift.room().mode(act % 2 == 0 ? Mode.ACT : Mode.OBSERVE, "ada-" + act);
                assertThat(shift.recorded(OperatorActEntry.class))
                        .last()
                        .extracting(OperatorActEntry::operator)
                        .isEqualTo("ada-" + act);
            }
            assertThatThrownBy(() -> shift.room().act(new OperatorAct.Approve(new UUID(0, 1)), "ada"))
                    .isInstanceOf(NoSuchPlan.class);
        }
    }

    @Test
    void while_the_audit_cannot_be_written_nothing_is_sent_and_afterwards_it_goes_on() throws SQLException {
        try (Shift shift = queued(Mode.ACT)) {
            shift.passSeconds(10);
            until(() -> shift.room().view().devices().size() == 5);
            try (Connection other = DriverManager.getConnection(
                    audit.url(), audit.writer().user(), audit.writer().password())) {
                other.setAutoCommit(false);
                other.createStatement().executeQuery("SELECT * FROM chain_head FOR UPDATE");
                shift.aRackIsTooWarm();
                until(() -> shift.attempts().stream().anyMatch(attempt -> attempt.state() == State.RUNNING));

                assertThat(shift.world.asked()).isEmpty();
                assertThat(shift.room().view().conditions()).isNotEmpty();
                other.rollback();
            }
            until(() -> shift.world.asked().size() == 3);
            until(() -> shift.recorded(EnvelopeEntry.class).size() == 3);
            assertThat(shift.controller.audit().verify().sentence()).contains("intact");
        }
    }

    @Test
    void whoever_follows_a_controller_hears_of_everything_that_is_recorded() {
        try (Shift shift = queued(Mode.ACT)) {
            List<Entry> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
            shift.controller.follow(heard::add);
            shift.aRackIsTooWarm();
            until(() -> shift.recorded(PlanEntry.class).stream().anyMatch(plan -> plan.state() == State.DONE));

            assertThat(heard).hasAtLeastOneElementOfType(EnvelopeEntry.class);
            assertThat(heard.stream().filter(EnvelopeEntry.class::isInstance))
                    .hasSize(shift.recorded(EnvelopeEntry.class).size());
        }
    }

    private Shift queued(Mode mode) {
        return Shift.on(audit, mode, new NoModel(), Shift.QUEUES);
    }
}
