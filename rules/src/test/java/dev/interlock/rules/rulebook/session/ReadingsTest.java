package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
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

/** What no typed fact has a place for is a fact for the rules that ask for it, and for nobody else. */
class ReadingsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SMALL);

    @Test
    void a_rule_of_a_site_sees_a_reading_until_it_is_not_measured_any_more(@TempDir Path site) throws IOException {
        try (RulebookSession session = RulebookSession.start(damp(site), INVENTORY, Memory.empty())) {
            assertThat(observe(session, 0, Map.of("humidity_percent", 85.0, "dust", 1.0))
                            .raised())
                    .extracting(Condition::name, Condition::device)
                    .containsExactly(tuple("damp", "rack-1"));
            assertThat(session.memory().readings()).hasSize(2);

            assertThat(observe(session, 10, Map.of("dust", 1.0)).cleared()).hasSize(1);
            assertThat(session.memory().readings()).hasSize(1);
        }
    }

    @Test
    void readings_are_remembered_over_a_restart(@TempDir Path site) throws IOException {
        Rulebook rulebook = damp(site);
        Memory memory;
        try (RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty())) {
            observe(session, 0, Map.of("humidity_percent", 85.0));
            memory = session.memory();
        }
        try (RulebookSession again = RulebookSession.start(rulebook, INVENTORY, memory)) {
            assertThat(again.conditions()).extracting(Condition::name).containsExactly("damp");
            assertThat(again.memory()).isEqualTo(memory);
        }
    }

    @Test
    void where_no_rule_asks_for_readings_none_are_kept() {
        Rulebook rulebook = Rulebook.load(Rulebooks.SMALL).orThrow();
        try (RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty())) {
            observe(session, 0, Map.of("humidity_percent", 85.0, "inlet_celsius", 22.0));
            assertThat(session.memory().readings()).isEmpty();
        }
    }

    private static Conclusions observe(RulebookSession session, int second, Map<String, Double> metrics) {
        Instant at = START.plusSeconds(second);
        return session.observe(List.of(new Sample("rack-1", at, Sample.Status.OK, metrics)), Optional.empty(), at);
    }

    private static Rulebook damp(Path site) throws IOException {
        Files.createDirectories(site.resolve("conditions"));
        Files.writeString(
                site.resolve("limits.csv"), "name,value,exit,hold_seconds,unit,source\ndamp,80,75,0,%,a test\n");
        Files.writeString(site.resolve("conditions/damp.drl"), """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;
                rule "The air at a device is damp"
                    @id("DAMP-001")
                when
                    Limit( name == "damp", $most : value )
                    Reading( metric == "humidity_percent", reading > $most, $device : device, $at : at )
                then
                    insertLogical( new Symptom( "damp", $device, $device, $at ) );
                end
                """);
        return Rulebook.load(RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site)))
                .orThrow();
    }
}
