package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.operator.Mode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rule fails at work: nothing stops, and the audit and the health page say so. */
@Timeout(180)
final class TroubledRulesTest {
    private static final Map<String, String> WITH_WEB = Map.of("interlock.web.enabled", "true", "interlock.port", "0");

    private final Path home;

    TroubledRulesTest(@TempDir Path home) {
        this.home = Home.withRulebookOfItsOwn(home);
    }

    @Test
    void a_device_that_a_rule_fails_over_is_put_aside_and_the_others_are_looked_after() throws Exception {
        rule("conditions/poison.drl", """
                    $rack : Rack( id.endsWith( "2" ), Integer.parseInt( zone ) > 0 )
                then
                    insertLogical( Symptom.in( $rack, "telemetry-silent" ) );
                """);
        try (Shift shift = shift()) {
            shift.aRackIsTooWarm();

            assertThat(shift.room().view().devices())
                    .extracting(device -> device.id())
                    .contains("rack-1")
                    .doesNotContain("rack-2");
            assertThat(shift.world.asked()).as("colder air for rack-1").hasSize(3);
            assertThat(shift.controller.audit().reader().deadLetters(Page.newest(1)))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.reason()).contains("\"A test\" failed", "zone-1"));
            HttpResponse<String> health = health(shift);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("What is known of rack-2 was put aside", "Correct the rule.");
        }
    }

    @Test
    void a_rule_that_is_a_program_is_not_taken_and_has_run_nothing() throws Exception {
        Path touched = home.resolve("touched");
        try (Shift shift = shift()) {
            rule("conditions/program.drl", """
                        $rack : Rack( Runtime.getRuntime().exec( "touch %s" ) != null )
                    then
                        insertLogical( Symptom.in( $rack, "telemetry-silent" ) );
                    """.formatted(touched));
            shift.room().reload("ada");
            shift.aRackIsTooWarm();

            assertThat(shift.room().view().rulebookFault()).contains("program.drl:", "There is no type 'Runtime'");
            assertThat(shift.world.asked()).as("the rules before go on").isNotEmpty();
        }
        assertThat(touched).doesNotExist();
    }

    @Test
    void a_turn_that_the_rules_cannot_finish_is_given_up_and_the_next_one_is_tried() throws Exception {
        try (Shift shift = shift()) {
            shift.passSeconds(10);
            rule("escalation/loop.drl", """
                        Tick()
                        $incident : Incident()
                    then
                        delete( $incident ); insert( $incident.again() );
                    """);
            shift.room().reload("ada");
            shift.aRackIsTooWarm();

            assertThat(shift.recorded(AlertEntry.class))
                    .as("one alert for a row of turns that were given up, not one for each")
                    .hasSizeBetween(1, 3)
                    .allSatisfy(alert -> assertThat(alert.severity()).isEqualTo("critical"))
                    .allSatisfy(alert -> assertThat(alert.message()).contains("given up", "did not come to rest"));
            assertThat(health(shift).body()).contains("The latest turn of the rules was given up");

            Files.delete(home.resolve("rulebooks/escalation/loop.drl"));
            shift.room().reload("ada");
            shift.passSeconds(20);
            assertThat(shift.recorded(PlanEntry.class)).isNotEmpty();
            assertThat(health(shift).statusCode()).isEqualTo(200);
        }
    }

    private Shift shift() {
        return Shift.at(home, AuditSettings.inMemory(), Mode.ACT, new NoModel(), WITH_WEB);
    }

    private static HttpResponse<String> health(Shift shift) throws IOException, InterruptedException {
        URI page = shift.controller.url().resolve("/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void rule(String file, String body) throws IOException {
        Files.writeString(home.resolve("rulebooks").resolve(file), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;
                import dev.interlock.rules.incident.*;
                rule "A test" @id("TEST-001")
                when
                """ + body + "end\n");
    }
}
