package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.operator.Mode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The audit cannot be written for a while. */
@Timeout(180)
final class AuditOutageTest {
    private final AuditSettings audit = AuditSettings.inMemory();

    @Test
    void an_act_counts_at_once_and_is_recorded_when_the_audit_can_be_written_again() throws SQLException {
        try (Shift shift = Shift.on(audit, Mode.ACT, new NoModel(), impatient())) {
            try (Connection holder = holdingTheChain()) {
                CompletableFuture<Void> recorded = shift.room().stop("ada");
                assertThat(shift.room().view().killSwitch()).isTrue();
                until(() -> shift.controller.audit().trouble().isPresent());
                assertThat(shift.controller.audit().trouble().orElseThrow()).contains("The audit cannot be written: ");
                assertThat(recorded).isNotDone();
                holder.rollback();
                assertThat(recorded).succeedsWithin(Duration.ofMinutes(1));
            }

            assertThat(shift.recorded(OperatorActEntry.class))
                    .singleElement()
                    .extracting(OperatorActEntry::operator)
                    .isEqualTo("ada");
            assertThat(shift.controller.audit().trouble()).isEmpty();
        }
    }

    private Connection holdingTheChain() throws SQLException {
        AuditSettings.Login owner = audit.writer();
        Connection holder = DriverManager.getConnection(audit.url(), owner.user(), owner.password());
        holder.setAutoCommit(false);
        holder.createStatement().executeQuery("SELECT * FROM chain_head FOR UPDATE");
        return holder;
    }

    /** The queues of production, where nobody waits long for the audit. */
    private static Map<String, String> impatient() {
        Map<String, String> queues = new HashMap<>(Shift.QUEUES);
        queues.put("interlock.record", "seda:record?timeout=300&pollTimeout=100");
        return queues;
    }
}
