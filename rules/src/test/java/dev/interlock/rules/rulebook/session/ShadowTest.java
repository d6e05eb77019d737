package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.RulebookCheck;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.session.RandomWorld.Step;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.ShadowFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule marked {@code @shadow} decides for the record only. */
class ShadowTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SMALL);
    private static final String LIMITS = """
            name,value,exit,hold_seconds,unit,source
            all-air-fan,100,,,%,a test
            inlet-try,20,,,°C,a test
            """;
    private static final String HEAD = """
            package dev.interlock.rulebook;

            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.incident.*;
            import dev.interlock.rules.plan.Action.*;

            """;

    /** It would come before the rule that acts. */
    private static final String ANSWER = """
            rule "A warm rack is given all the air there is" // comment ) here
                @id("TRY-001")
                @shadow
            when
                $condition : Condition( name == "inlet-above-recommended", $zone : domain )
                $unit : CoolingUnit( zone == $zone, running )
                Limit( name == "all-air-fan", $fan : value )
            then
                insertLogical( Remedy.of( $condition, "all-air", 0,
                                          new AdjustCooling( $unit.id(), $unit.setpointCelsius(), $fan ) ) );
            end
            """;

    private static final String SYMPTOM = """
            rule "A rack that breathes cool air is warm"
                @id("TRY-002")
                @shadow
                @family("made-up")
            when
                Limit( name == "inlet-above-recommended", $limit : name )
                Limit( name == "inlet-try", $value : value )
                $rack : Rack( inletCelsius > $value )
            then
                insertLogical( Symptom.in( $rack, $limit ) );
            end
            """;

    private final Path site;

    ShadowTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void decisions_are_the_same_with_and_without_it_and_it_is_seen_to_match() throws IOException {
        Rulebook with = rulebook(ANSWER + SYMPTOM);
        List<Step> steps = new RandomWorld(INVENTORY, 7).steps(200);
        int times = 0;
        try (RulebookSession shadowed = RulebookSession.start(with, INVENTORY, Memory.empty());
                RulebookSession plain =
                        RulebookSession.start(Rulebook.load(Rulebooks.SMALL).orThrow(), INVENTORY, Memory.empty())) {
            for (int step = 0; step < steps.size(); step++) {
                Conclusions now = play(shadowed, steps, step);
                Conclusions otherwise = play(plain, steps, step);
                assertThat(now.raised()).as("step %d", step).isEqualTo(otherwise.raised());
                assertThat(now.started()).as("step %d", step).isEqualTo(otherwise.started());
                assertThat(now.settled()).isEqualTo(otherwise.settled());
                assertThat(now.escalations()).isEqualTo(otherwise.escalations());
                assertThat(now.engineFault()).isEmpty();
                times += (int)
                        now.shadows().stream().map(Firing::ruleId).distinct().count();
            }
            assertThat(shadowed.memory().attempts())
                    .isEqualTo(plain.memory().attempts())
                    .isNotEmpty();
            assertThat(shadowed.memory().pending()).isEqualTo(plain.memory().pending());
            assertThat(shadowed.shadowTimes("TRY-001")).isPositive();
            assertThat(shadowed.shadowTimes("TRY-001") + shadowed.shadowTimes("TRY-002"))
                    .isEqualTo(times);
        }
    }

    @Test
    void the_same_rule_without_the_line_acts() throws IOException {
        try (RulebookSession live =
                RulebookSession.start(rulebook(ANSWER.replace("@shadow", "")), INVENTORY, Memory.empty())) {
            assertThat(warm(live, 0).started()).extracting(Attempt::remedy).containsExactly("all-air");
        }
    }

    @Test
    void it_counts_once_for_as_long_as_it_lasts_and_says_what_it_would_have_done() throws IOException {
        try (RulebookSession session = RulebookSession.start(rulebook(ANSWER), INVENTORY, Memory.empty())) {
            Conclusions first = warm(session, 0);
            assertThat(first.shadows()).singleElement().satisfies(firing -> {
                assertThat(firing.ruleId()).isEqualTo("TRY-001");
                assertThat(firing.concluded()).isInstanceOfSatisfying(ShadowFact.class, fact -> {
                    assertThat(fact.would()).isInstanceOf(Remedy.class);
                    assertThat(fact.subject()).isEqualTo("all-air against inlet-above-recommended in zone-1");
                });
            });
            assertThat(observe(session, 200, 29, 21).shadows())
                    .as("another setpoint, the same remedy")
                    .isEmpty();
            observe(session, 300, 22, 20);
            assertThat(warm(session, 400).shadows()).hasSize(1);
            assertThat(session.shadowTimes("TRY-001")).isEqualTo(2);
        }
    }

    @Test
    void many_devices_in_one_decision_are_one_time() throws IOException {
        try (RulebookSession session = RulebookSession.start(rulebook(SYMPTOM), INVENTORY, Memory.empty())) {
            both(session, 0);
            assertThat(both(session, 60).shadows()).as("a match of each rack").hasSize(2);
            assertThat(session.shadowTimes("TRY-002")).isEqualTo(1);
        }
    }

    @Test
    void a_symptom_counts_when_it_has_shown_for_the_hold_time_of_its_condition() throws IOException {
        try (RulebookSession session = RulebookSession.start(rulebook(SYMPTOM), INVENTORY, Memory.empty())) {
            assertThat(observe(session, 0, 22, 20).shadows()).isEmpty();
            assertThat(observe(session, 59, 22, 20).shadows()).isEmpty();
            assertThat(observe(session, 60, 22, 20).shadows())
                    .extracting(firing -> ((ShadowFact) firing.concluded()).would())
                    .allMatch(Symptom.class::isInstance)
                    .hasSize(1);
            assertThat(session.conditions()).isEmpty();
        }
    }

    @Test
    void what_it_was_counted_for_is_remembered_and_another_text_begins_anew() throws IOException {
        Memory memory;
        Rulebook first = rulebook(ANSWER);
        try (RulebookSession session = RulebookSession.start(first, INVENTORY, Memory.empty())) {
            warm(session, 0);
            memory = MemoryJson.read(MemoryJson.write(session.memory()), DeviceKinds.delivered())
                    .orThrow();
        }
        try (RulebookSession again = RulebookSession.start(first, INVENTORY, memory)) {
            assertThat(observe(again, 70, 28, 20).shadows()).isEmpty();
            assertThat(again.shadowTimes("TRY-001")).isEqualTo(1);
        }
        try (RulebookSession edited = RulebookSession.start(
                rulebook(ANSWER.replace("running )", "running, zone == $zone )")), INVENTORY, memory)) {
            assertThat(edited.shadowTimes("TRY-001")).isZero();
        }
    }

    @Test
    void one_that_fails_is_taken_out_and_the_turn_is_decided_without_it() throws IOException {
        Rulebook rulebook = rulebook(
                SYMPTOM.replace("inletCelsius > $value", "id.charAt( id.length() ) == id.charAt( id.length() )"));
        try (RulebookSession session = RulebookSession.start(rulebook, INVENTORY, Memory.empty())) {
            Conclusions warm = warm(session, 0);
            assertThat(warm.engineFault()).isEmpty();
            assertThat(warm.quarantined()).isEmpty();
            assertThat(warm.started()).extracting(Attempt::remedy).containsExactly("cool-more");
            assertThat(session.rulebook().quarantine())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("TRY-002 (it is a @shadow"));
        }
    }

    @Test
    void a_condition_joins_no_family_because_a_shadow_says_so() throws IOException {
        assertThat(rulebook(SYMPTOM).givens().toString()).doesNotContain("made-up");
        assertThat(rulebook(SYMPTOM.replace("@shadow", "")).givens().toString()).contains("made-up");
    }

    @Test
    void a_safety_rule_and_one_that_states_what_lasts_are_no_shadows() throws IOException {
        assertThat(faults("safety/try.drl", """
                        package dev.interlock.rulebook;
                        import dev.interlock.rules.gate.*;
                        import dev.interlock.rules.plan.*;
                        rule "No plan" @id("TRY-003") @shadow
                        when $plan : Plan() then insert( Objection.to( $plan, "No." ) ); end
                        """))
                .singleElement()
                .asString()
                .contains("safety/try.drl:4: A safety rule cannot be a @shadow");
        assertThat(faults("escalation/try.drl", HEAD + """
                        rule "Forget" @id("TRY-004") @shadow
                        when Tick() $attempt : Attempt() then delete( $attempt ); end
                        """))
                .singleElement()
                .asString()
                .contains("Only a rule that concludes a Symptom, a Condition or a Remedy can be a @shadow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShadowFact()", "dev.interlock.rules.rulebook.source.ShadowFact()"})
    void no_rule_can_ask_for_what_shadows_conclude(String pattern) throws IOException {
        assertThat(faults("conditions/try.drl", HEAD + """
                        rule "Peek" @id("TRY-005")
                        when %s $rack : Rack() then insertLogical( Symptom.in( $rack, "queue-long" ) ); end
                        """.formatted(pattern))).isNotEmpty();
    }

    @Test
    void the_check_names_it() throws IOException {
        rulebook(ANSWER);
        assertThat(RulebookCheck.check(source()).notes())
                .contains("Rule TRY-001 is a @shadow: it decides for the record only.");
    }

    private static Conclusions play(RulebookSession session, List<Step> steps, int step) {
        Step told = steps.get(step);
        RandomWorld.report(session, step, told.now());
        return session.observe(told.samples(), told.queue(), told.now());
    }

    private static Conclusions warm(RulebookSession session, long from) {
        observe(session, from, 28, 20);
        return observe(session, from + 60, 28, 20);
    }

    private static Conclusions both(RulebookSession session, long seconds) {
        Instant now = START.plusSeconds(seconds);
        return session.observe(
                Stream.of("rack-1", "rack-2")
                        .map(rack -> new Sample(rack, now, Sample.Status.OK, Map.of("inlet_celsius", 22.0)))
                        .toList(),
                Optional.empty(),
                now);
    }

    private static Conclusions observe(RulebookSession session, long seconds, double inlet, double setpoint) {
        Instant now = START.plusSeconds(seconds);
        return session.observe(
                List.of(
                        new Sample("rack-1", now, Sample.Status.OK, Map.of("inlet_celsius", inlet)),
                        new Sample(
                                "crac-1",
                                now,
                                Sample.Status.OK,
                                Map.of("running", 1.0, "setpoint_celsius", setpoint, "fan_percent", 50.0))),
                Optional.empty(),
                now);
    }

    private List<RulebookFault> faults(String name, String text) throws IOException {
        write(name, text);
        List<RulebookFault> faults = Rulebook.load(source()).fold(loaded -> List.of(), rejected -> rejected);
        Files.delete(site.resolve(name));
        return faults;
    }

    private Rulebook rulebook(String rules) throws IOException {
        write("limits.csv", LIMITS);
        write("responses/try.drl", HEAD + rules);
        return Rulebook.load(source()).orThrow();
    }

    private RulebookSource source() {
        return RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
