package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Shift;
import dev.interlock.programs.SourceTree;
import dev.interlock.routes.audit.AuditSettings;
import io.cucumber.java.en.When;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done to the audit from outside: its controller dies, or somebody opens its file. */
public final class TamperingSteps {
    private final Shift shift;

    public TamperingSteps(Shift shift) {
        this.shift = shift;
    }

    /** As a power cut would leave it: the next one finds the audit as it is now. */
    @When("the controller is killed and started again")
    public void killed() {
        shift.bench();
        Path copy = SourceTree.copied(shift.auditFolder(), Shift.temporary("interlock-restart"));
        shift.stop();
        shift.auditIn(copy);
        shift.bench();
    }

    @When("somebody edits a row of the audit behind the controller's back")
    public void edited() {
        behindTheBack("UPDATE plans SET root_goal = 'nothing to see here' WHERE seq = (SELECT MIN(seq) FROM plans)");
    }

    @When("somebody deletes a row of the audit behind the controller's back")
    public void deleted() {
        behindTheBack("DELETE FROM plans WHERE seq = (SELECT MIN(seq) FROM plans)");
    }

    @When("somebody cuts off the end of the audit behind the controller's back")
    public void cut() {
        behindTheBack("DELETE FROM plans WHERE seq = (SELECT MAX(seq) FROM plans)");
    }

    /** Opens the audit's file as its owner would, while no controller holds it. */
    private void behindTheBack(String statement) {
        AuditSettings settings = shift.stop();
        AuditSettings.Login owner = settings.writer();
        try (Connection connection = DriverManager.getConnection(settings.url(), owner.user(), owner.password());
                Statement open = connection.createStatement()) {
            assertThat(open.executeUpdate(statement)).as("rows changed").isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError("The audit's file could not be opened by its owner.", e);
        }
    }
}
