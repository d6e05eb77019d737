package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.check.Unanswered;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition of a site's own joins a family, and the delivered rules do about it what they do about the others. */
class FamiliesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void a_condition_of_a_site_is_answered_as_its_family_is(@TempDir Path site) throws IOException {
        Files.createDirectories(site.resolve("conditions"));
        Files.writeString(site.resolve("limits.csv"), """
                name,value,exit,hold_seconds,unit,source
                outlet-warm,40,38,0,°C,our own racks
                """);
        Files.writeString(site.resolve("conditions/outlet.drl"), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;

                rule "The outlet of a rack is warm" @id("OUTLET-101") @family("warm-air, wants-cooling")
                when
                    $limit : Threshold( name == "outlet-warm" )
                    $rack : Rack( $limit.isExceededBy( outletCelsius, id ) )
                then
                    insertLogical( Symptom.in( $rack, $limit.name() ) );
                end
                """);
        Rulebook rulebook = Rulebook.load(RulebookSource.of(Path.of("rulebooks"), Optional.of(site)))
                .orThrow();

        assertThat(Unanswered.in(rulebook.checked())).isEmpty();
        try (RulebookSession session =
                RulebookSession.start(rulebook, Rulebooks.inventory(Rulebooks.SHIPPED), Memory.empty())) {
            Conclusions concluded = session.observe(
                    List.of(
                            sample("rack-1", Map.of("inlet_celsius", 22.0, "outlet_celsius", 45.0)),
                            sample("crac-1", Map.of("running", 1.0, "setpoint_celsius", 22.0, "fan_percent", 70.0))),
                    Optional.empty(),
                    NOW);

            assertThat(concluded.started()).singleElement().satisfies(attempt -> {
                assertThat(attempt.condition()).isEqualTo("outlet-warm");
                assertThat(attempt.remedy()).isEqualTo("colder-air");
            });
        }
    }

    private static Sample sample(String device, Map<String, Double> metrics) {
        return new Sample(device, NOW, Sample.Status.OK, metrics);
    }
}
