package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchShadow;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.plans.Judge;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a shadow concludes is recorded, and reaches nobody; also where whoever reads rules had overlooked that it is one. */
@Timeout(240)
final class ShadowedPlansTest {
    private static final String ANSWER = "@id(\"ANSWER-THERMAL-001\")";

    private final Path home;

    ShadowedPlansTest(@TempDir Path home) {
        this.home = Home.withRulebookOfItsOwn(home);
    }

    @Test
    void it_is_recorded_once_sends_nothing_and_waits_to_be_promoted_by_a_person() throws IOException {
        edit("responses/thermal.drl", ANSWER, ANSWER + "\n    @shadow");
        edit("limits.csv", "shadow-matches,10,", "shadow-matches,2,");
        try (Shift shift = working()) {
            shift.aRackIsTooWarm();
            until(() -> !shadowed(shift).isEmpty());
            shift.passSeconds(60);

            assertThat(shadowed(shift)).singleElement().satisfies(firing -> {
                assertThat(firing.ruleId()).isEqualTo("ANSWER-THERMAL-001");
                assertThat(firing.concluded())
                        .startsWith("{\"Shadow\":{\"Remedy\":{")
                        .contains("\"domain\":\"zone-1\"");
            });
            assertThat(shift.recorded(PlanEntry.class)).noneMatch(plan -> "colder-air".equals(plan.remedy()));
            assertThatThrownBy(() -> promote(shift))
                    .isInstanceOf(NoSuchShadow.class)
                    .hasMessageContaining("would have acted 1 times")
                    .hasMessageContaining("2 are asked for");

            shift.rackIsWell();
            shift.passSeconds(120);
            shift.aRackIsTooWarm();
            until(() -> shadowed(shift).size() >= 3);
            promote(shift);
            assertThat(shift.recorded(OperatorActEntry.class)).last().satisfies(act -> {
                assertThat(act.act()).isEqualTo("PROMOTE");
                assertThat(act.operator()).isEqualTo("ada");
                assertThat(act.subject()).isEqualTo("ANSWER-THERMAL-001");
                assertThat(act.setting()).isEqualTo("would have acted 3 times");
            });
            assertThatThrownBy(() -> shift.room().act(new OperatorAct.Promote("THERMAL-001", "why not"), "ada"))
                    .hasMessageContaining("There is no @shadow 'THERMAL-001'");
        }
    }

    @Test
    void the_gate_refuses_what_rests_on_one_that_was_compiled_as_if_it_were_none() throws Exception {
        // what nobody else uses, so that the rulebook that is kept by its hash is this test's own
        edit("limits.csv", "shadow-matches,10,", "shadow-matches,11,");
        calledShadow(Rulebook.load(RulebookSource.of(home.resolve("rulebooks"), Optional.empty()))
                .orThrow());
        try (Shift shift = working()) {
            shift.aRackIsTooWarm();
            until(() -> shift.recorded(PlanEntry.class).stream().anyMatch(plan -> "colder-air".equals(plan.remedy())));
            shift.passSeconds(30);

            List<String> resting = shift.recorded(PlanEntry.class).stream()
                    .filter(plan -> "colder-air".equals(plan.remedy()))
                    .map(PlanEntry::planId)
                    .distinct()
                    .toList();
            assertThat(shift.recorded(ViolationEntry.class)).anySatisfy(violation -> {
                assertThat(violation.ruleId()).isEqualTo(Judge.SHADOW);
                assertThat(violation.sentence()).contains("ANSWER-THERMAL-001, a @shadow");
            });
            assertThat(shift.recorded(EnvelopeEntry.class))
                    .noneMatch(envelope -> resting.contains(envelope.origin().decisionId()));
            assertThat(shift.world.asked()).isEmpty();
        }
    }

    /** As if the reader of rules had failed: the rule is compiled as it would act, and only its card calls it a shadow. */
    private static void calledShadow(Rulebook rulebook) throws ReflectiveOperationException {
        Field rules = Rulebook.class.getDeclaredField("rules");
        rules.setAccessible(true);
        rules.set(
                rulebook,
                rulebook.rules().stream()
                        .map(card -> new RuleCard(
                                card.id(),
                                card.name(),
                                card.folder(),
                                card.file(),
                                card.line(),
                                card.text(),
                                card.id().equals("ANSWER-THERMAL-001")))
                        .toList());
    }

    private static List<FiringEntry> shadowed(Shift shift) {
        return shift.recorded(FiringEntry.class).stream()
                .filter(firing -> firing.concluded().startsWith("{\"Shadow\""))
                .toList();
    }

    private static void promote(Shift shift) {
        shift.room().act(new OperatorAct.Promote("ANSWER-THERMAL-001", "seen enough"), "ada");
    }

    private Shift working() {
        return Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), Map.of());
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = home.resolve("rulebooks").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
