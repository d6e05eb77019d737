package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of the rulebook is saved while the controller works. */
@Timeout(240)
final class ReloadTest {
    private final Path home;

    ReloadTest(@TempDir Path home) {
        this.home = Home.withRulebookOfItsOwn(home);
    }

    @Test
    void a_saved_limit_takes_effect_within_seconds_and_loses_nothing_and_fires_nothing_twice() throws IOException {
        try (Shift shift = watching()) {
            shift.aRackIsTooWarm();
            until(() -> shift.recorded(PlanEntry.class).size() >= 3);
            String before = shift.room().view().rulebookHash();
            List<Incident> incidents = shift.incidents();
            List<Attempt> attempts = shift.attempts();
            int asked = shift.world.asked().size();

            edit("limits.csv", "inlet-above-recommended,27,26,60", "inlet-above-recommended,27.5,26,60");
            until(() -> !shift.room().view().rulebookHash().equals(before));

            assertThat(shift.incidents()).isEqualTo(incidents).hasSize(1);
            assertThat(shift.attempts()).isEqualTo(attempts).hasSize(1);
            shift.passSeconds(60);
            until(() -> shift.room().view().now().equals(shift.clock.instant()));
            assertThat(shift.world.asked()).as("the same remedy rests").hasSize(asked);
            assertThat(shift.recorded(IncidentEntry.class)).hasSize(1);
            assertThat(shift.room().view().conditions())
                    .extracting(condition -> condition.name())
                    .contains("inlet-above-recommended");
            assertThat(shift.recorded(RulebookEntry.class))
                    .last()
                    .satisfies(entry -> assertThat(entry.change()).isEqualTo(RulebookEntry.Change.LOADED))
                    .satisfies(entry -> assertThat(entry.bookHash()).isNotEqualTo(before));
        }
    }

    @Test
    void a_saved_rule_decides_from_then_on_and_its_decisions_carry_the_new_hash() throws IOException {
        try (Shift shift = watching()) {
            shift.passSeconds(10);
            String before = shift.room().view().rulebookHash();
            edit("limits.csv", "inlet-above-recommended,27,26,60", "inlet-above-recommended,21,20,60");
            until(() -> !shift.room().view().rulebookHash().equals(before));
            shift.passSeconds(90);
            until(() -> !shift.recorded(PlanEntry.class).isEmpty());

            assertThat(shift.recorded(PlanEntry.class))
                    .allSatisfy(plan -> assertThat(plan.origin().rulebookHash())
                            .isEqualTo(shift.room().view().rulebookHash())
                            .isNotEqualTo(before));
        }
    }

    @Test
    void a_broken_file_keeps_the_running_rulebook_and_says_file_line_and_reason() throws IOException {
        try (Shift shift = watching()) {
            shift.passSeconds(10);
            String before = shift.room().view().rulebookHash();
            edit("conditions/thermal.drl", "isExceededBy( inletCelsius, id )", "isExceededBy( inletFahrenheit, id )");
            until(() -> shift.room().view().rulebookFault() != null);

            assertThat(shift.room().view().rulebookHash()).isEqualTo(before);
            assertThat(shift.room().view().rulebookFault())
                    .containsPattern("conditions/thermal\\.drl:[1-9]\\d*: .*inletFahrenheit");
            until(() -> shift.recorded(RulebookEntry.class).size() == 2);
            assertThat(shift.recorded(RulebookEntry.class))
                    .last()
                    .satisfies(entry -> assertThat(entry.change()).isEqualTo(RulebookEntry.Change.REFUSED))
                    .satisfies(entry -> assertThat(entry.reason())
                            .isEqualTo(shift.room().view().rulebookFault()));
            shift.aRackIsTooWarm();
            until(() -> !shift.world.asked().isEmpty());

            edit("conditions/thermal.drl", "isExceededBy( inletFahrenheit, id )", "isExceededBy( inletCelsius, id )");
            until(() -> shift.room().view().rulebookFault() == null);
        }
    }

    @Test
    void a_rulebook_whose_safety_rules_are_gone_is_not_taken() throws IOException {
        try (Shift shift = Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), Map.of())) {
            String before = shift.room().view().rulebookHash();
            try (Stream<Path> rules = Files.list(home.resolve("rulebooks/safety"))) {
                for (Path rule : rules.toList()) {
                    Files.delete(rule);
                }
            }
            shift.room().reload("ada");

            assertThat(shift.room().view().rulebookHash()).isEqualTo(before);
            assertThat(shift.room().view().rulebookFault()).contains("has no safety rule");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_the_running_rulebook_stays() throws IOException {
        try (Shift shift = watching()) {
            shift.passSeconds(10);
            String before = shift.room().view().rulebookHash();
            Path latin = home.resolve("rulebooks/conditions/latin.drl");
            Files.write(latin, new byte[] {'/', '/', (byte) 0xE9});
            until(() -> shift.room().view().rulebookFault() != null);

            assertThat(shift.room().view().rulebookFault()).contains("latin.drl:", "not UTF-8");
            assertThat(shift.room().view().rulebookHash()).isEqualTo(before);
            Files.delete(latin);
            until(() -> shift.room().view().rulebookFault() == null);
        }
    }

    @Test
    void a_person_may_ask_for_it_too_and_it_is_read_once() throws IOException {
        try (Shift shift = Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), Map.of())) {
            edit("limits.csv", "inlet-above-recommended,27,26,60", "inlet-above-recommended,27.5,26,60");
            shift.room().reload("ada");

            assertThat(shift.recorded(RulebookEntry.class)).hasSize(2);
            assertThat(shift.recorded(RulebookEntry.class).get(1).reason())
                    .startsWith("Read after a person's request;")
                    .doesNotContain("Switched off");

            Files.writeString(
                    home.resolve("rulebooks/switched-off.csv"),
                    "rule,reason,by\nTHERMAL-001,the hall is warm on purpose,ada\n");
            shift.room().reload("ada");
            assertThat(shift.recorded(RulebookEntry.class).get(2).reason())
                    .endsWith("Switched off: THERMAL-001 (the hall is warm on purpose; ada).");
            shift.aRackIsTooWarm();
            assertThat(shift.room().view().conditions())
                    .extracting(condition -> condition.name())
                    .doesNotContain("inlet-above-recommended");
        }
    }

    private Shift watching() {
        Map<String, String> watching = new java.util.HashMap<>(Shift.QUEUES);
        watching.put("rulebook.watch.enabled", "true");
        watching.put("rulebook.watch.period", "200");
        return Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), watching);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = home.resolve("rulebooks").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
