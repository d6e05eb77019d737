package dev.interlock.routes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.Judge;
import dev.interlock.routes.plans.Situation;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The last look before a task leaves. */
class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Task TASK =
            new Task("tell-1", new Action.Alert("hall", "warning", "Look at it."), List.of(), 500);
    private static final Plan PLAN =
            new Plan(new UUID(0, 1), "tell", NOW, 1, List.of(TASK), DecisionTag.DETERMINISTIC, "hall@1");

    @Test
    void a_task_of_a_plan_that_rests_on_a_shadow_does_not_leave_although_its_plan_was_approved() {
        Rulebook rulebook = Rulebook.load(RulebookSource.of(Path.of("../rules/rulebooks"), Optional.empty()))
                .orThrow();
        Judge judge = new Judge(
                rulebook,
                Inventory.empty(),
                () -> 0L,
                new Meters(new SimpleMeterRegistry()),
                action -> Optional.empty());
        Situation present = new Situation(Facts.of(List.of(), List.of()), List.of(), rulebook.hash());
        try (Audit audit = Audit.open(AuditSettings.inMemory(), InstantSource.fixed(NOW))) {
            Checkpoint checkpoint = new Checkpoint(
                    new Switches(Mode.ACT, false), judge, () -> present, new Recorder(audit), () -> Moment.of(NOW));
            Delivery delivery = new Delivery(PLAN, TASK, 1);
            assertThat(checkpoint.pass(delivery).rulebookHash()).isEqualTo(rulebook.hash());

            judge.refuseShadow(PLAN.id(), "TRY-001");

            assertThatThrownBy(() -> checkpoint.pass(delivery))
                    .isInstanceOf(Withheld.class)
                    .hasMessageContaining("Refused at dispatch")
                    .hasMessageContaining("rests on TRY-001, a @shadow");
            assertThat(audit.reader().newest(ViolationEntry.class, 9))
                    .extracting(ViolationEntry::ruleId)
                    .containsExactly(Judge.SHADOW);
        }
    }
}
