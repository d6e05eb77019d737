package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.web.body.Json;
import dev.interlock.routes.web.body.WhyBody;
import dev.interlock.routes.web.story.WhyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is called because no rule has an answer left reads what was seen, and which bars hold. */
@Timeout(240)
final class WhyEscalatedTest {
    private static final String REFUSAL = """

            rule "No plan touches a cooling unit while this test looks"
                @id("SAFETY-999")
            when
                $action : AdjustCooling( $target : target )
            then
                insert( Objection.to( $action, $target + " is not touched today." ) );
            end
            """;

    private final Path home;

    WhyEscalatedTest(@TempDir Path home) {
        this.home = Home.withRulebookOfItsOwn(home);
    }

    @Test
    void the_plan_that_tells_a_person_says_what_was_seen_and_which_bar_held() throws IOException {
        Path gate = home.resolve("rulebooks/safety/cooling.drl");
        Files.writeString(gate, Files.readString(gate) + REFUSAL);
        try (Shift shift = Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), Map.of())) {
            shift.aRackIsTooWarm();
            until(() -> {
                shift.passSeconds(30);
                return !shift.recorded(EscalationEntry.class).isEmpty();
            });
            String told = shift.recorded(PlanEntry.class).stream()
                    .filter(plan -> plan.rootGoal().startsWith("tell a person about zone-1"))
                    .map(PlanEntry::planId)
                    .findFirst()
                    .orElseThrow();

            assertThat(of(shift.recorded(SampleEntry.class), told)).isPositive();
            assertThat(shift.recorded(FiringEntry.class))
                    .filteredOn(firing -> told.equals(firing.origin().decisionId()))
                    .extracting(FiringEntry::ruleId)
                    .contains("THERMAL-001", "BAR-002", "CHOOSE-003");
            List<Recorded> recorded = shift.reader().why(told);
            List<String> story = WhyStory.tell(Json.tree(WhyBody.of(told, recorded)));
            assertThat(String.join("\n", story))
                    .contains("What was seen", "rack-1 OK: inlet_celsius 28.5", "What was barred")
                    .containsPattern(
                            "colder-air against inlet-above-recommended in zone-1: it rests, until 2026-01-05T");
        }
    }

    private static long of(List<SampleEntry> samples, String decision) {
        return samples.stream()
                .filter(sample -> decision.equals(sample.origin().decisionId()))
                .count();
    }
}
