package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rule that compares everything with everything ends within its match, and the others go on. */
@Timeout(120)
final class TurnBudgetTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int RACKS = 4_000;

    @Test
    void a_join_of_thousands_with_thousands_is_stopped_inside_its_match_and_its_rule_taken_out(@TempDir Path site)
            throws IOException {
        Files.createDirectories(site.resolve("conditions"));
        Files.writeString(site.resolve("conditions/everything.drl"), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;
                rule "Every rack is compared with every rack" @id("TEST-001")
                when
                    $one : Rack()
                    $other : Rack( powerWatts > $one.inletCelsius, id > $one.id )
                then
                    insertLogical( Symptom.in( $one, "telemetry-silent" ) );
                end
                """);
        Rulebook rulebook = Rulebook.load(RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site)))
                .orThrow();
        Memory memory;
        try (RulebookSession session = RulebookSession.start(rulebook, racks(), Memory.empty())) {
            Conclusions conclusions = session.observe(samples(), Optional.empty(), START);

            assertThat(conclusions.engineFault())
                    .hasValueSatisfying(fault -> assertThat(fault).contains("Every rack is compared with every rack"));
            assertThat(session.rulebook().rule("TEST-001")).isEmpty();
            assertThat(session.rulebook().quarantine())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("TEST-001"));

            session.observe(List.of(), Optional.empty(), START.plusSeconds(60));
            Conclusions later = session.observe(List.of(), Optional.empty(), START.plusSeconds(120));
            assertThat(later.engineFault()).isEmpty();
            assertThat(session.facts().devices()).hasSize(RACKS);
            memory = session.memory();
        }
        try (RulebookSession next = RulebookSession.start(rulebook, racks(), memory)) {
            assertThat(next.rulebook().rule("TEST-001"))
                    .as("a restart goes without it too")
                    .isEmpty();
            assertThat(next.facts().devices()).hasSize(RACKS);
        }
    }

    private static Inventory racks() {
        return new Inventory(IntStream.range(0, RACKS)
                .mapToObj(each -> new Device(
                        "rack-" + each, DeviceKind.RACK, "zone-" + each / 100, "", "", 0, Map.of(), Set.of()))
                .toList());
    }

    private static List<Sample> samples() {
        return IntStream.range(0, RACKS)
                .mapToObj(each -> new Sample(
                        "rack-" + each,
                        START,
                        Sample.Status.OK,
                        Map.of("inlet_celsius", 20.0 + each % 10, "power_watts", 5_000.0)))
                .toList();
    }
}
