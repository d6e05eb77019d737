package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookSessionTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SMALL);
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SMALL).orThrow();

    private final Path site;
    private RulebookSession session = RulebookSession.start(RULEBOOK, INVENTORY, Memory.empty());

    RulebookSessionTest(@TempDir Path site) {
        this.site = site;
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_condition_is_raised_when_its_symptom_has_shown_for_the_hold_time_and_opens_an_incident() {
        assertThat(observe(0, rack("rack-1", 0, 28)).raised()).isEmpty();
        assertThat(observe(59, rack("rack-1", 59, 28)).raised()).isEmpty();
        Conclusions held = observe(60, rack("rack-1", 60, 28));

        assertThat(held.raised()).extracting(Condition::name).containsExactly("inlet-above-recommended");
        assertThat(held.opened()).extracting(Incident::domain).containsExactly("zone-1");
        assertThat(held.firings()).extracting(Firing::ruleId).contains("HOLD-003", "HOLD-004", "INCIDENT-001");
    }

    @Test
    void a_held_condition_lasts_until_the_exit_limit_and_does_not_end_because_a_value_is_missing() {
        hot();
        assertThat(observe(70, rack("rack-1", 70, 26.5)).cleared()).isEmpty();
        assertThat(observe(80, rack("rack-1", 80, 25.9)).cleared()).hasSize(1);
    }

    @Test
    void a_late_sample_and_a_repeated_one_change_nothing() {
        observe(10, rack("rack-1", 10, 28));
        Memory before = session.memory();
        observe(10, rack("rack-1", 10, 40), rack("rack-1", 4, 20));

        assertThat(session.memory()).isEqualTo(before);
    }

    @Test
    void a_sample_of_a_device_that_is_not_in_the_inventory_is_ignored() {
        observe(0, rack("rack-99", 0, 40));
        assertThat(session.facts().devices()).isEmpty();
    }

    @Test
    void the_clock_never_goes_back() {
        observe(60);
        assertThat(observe(10).at()).isEqualTo(START.plusSeconds(60).toEpochMilli());
    }

    @Test
    void only_legal_moves_of_an_attempt_are_taken() {
        Attempt attempt = attempt();
        assertThat(session.report(attempt.id(), State.DONE, at(61)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("PROPOSED", "cannot become DONE"));
        assertThat(session.report(attempt.id(), State.RUNNING, at(61))).isEmpty();
        assertThat(session.report(attempt.id(), State.DONE, at(62))).isEmpty();
        assertThat(session.report(attempt.id(), State.EFFECTIVE, at(62))).isPresent();
        assertThat(session.report("nothing", State.DONE, at(62))).isPresent();
        assertThat(session.attempts()).extracting(Attempt::state).containsExactly(State.DONE);
    }

    @Test
    void an_attempt_whose_condition_goes_away_is_settled_as_effective() {
        Attempt attempt = attempt();
        session.report(attempt.id(), State.RUNNING, at(61));
        session.report(attempt.id(), State.DONE, at(62));
        Conclusions cooled = observe(70, rack("rack-1", 70, 22));

        assertThat(cooled.settled()).extracting(Attempt::state).containsExactly(State.EFFECTIVE);
        assertThat(cooled.quiet()).hasSize(1);
        assertThat(observe(190, rack("rack-1", 190, 22)).closed()).hasSize(1);
        assertThat(session.incidents()).extracting(Incident::domain).doesNotContain("zone-1");
    }

    @Test
    void an_attempt_is_remembered_for_a_day_and_then_forgotten() {
        Attempt attempt = attempt();
        session.report(attempt.id(), State.WITHHELD, at(61));
        observe(86_000, rack("rack-1", 86_000, 22));
        assertThat(session.memory().attempts()).extracting(Attempt::id).contains(attempt.id());
        observe(86_462, rack("rack-1", 86_462, 22));
        assertThat(session.memory().attempts()).extracting(Attempt::id).doesNotContain(attempt.id());
    }

    @Test
    void a_fact_that_makes_a_rule_fail_is_taken_out_and_everything_else_goes_on() throws IOException {
        start("conditions/poison.drl", rule("""
                    $rack : Rack( !healthy, Integer.parseInt( id ) > 0 )
                then
                    insertLogical( Symptom.in( $rack, "telemetry-silent" ) );
                """));
        Sample sick = new Sample("rack-1", at(0), Sample.Status.ERROR, Map.of("inlet_celsius", 22.0));
        Conclusions conclusions = observe(0, sick, rack("rack-2", 0, 28));

        assertThat(conclusions.quarantined()).singleElement().satisfies(out -> {
            assertThat(out.fact()).isEqualTo("rack-1");
            assertThat(out.reason()).contains("NumberFormatException");
        });
        assertThat(conclusions.engineFault()).isEmpty();
        assertThat(conclusions.firings()).extracting(Firing::ruleId).contains("HOLD-001");
        assertThat(session.facts().device("rack-1")).isEmpty();
        observe(10, rack("rack-1", 10, 22));
        assertThat(session.facts().device("rack-1")).isPresent();
    }

    @Test
    void rules_that_never_come_to_rest_are_stopped_and_what_was_known_is_kept() throws IOException {
        hot();
        Memory before = session.memory();
        start("escalation/loop.drl", rule("""
                    Tick()
                    $incident : Incident()
                then
                    delete( $incident ); insert( $incident.again() );
                """));
        session.close();
        session = RulebookSession.start(session.rulebook(), INVENTORY, before);
        Conclusions conclusions = observe(70, rack("rack-1", 70, 28));

        assertThat(conclusions.engineFault())
                .hasValueSatisfying(reason -> assertThat(reason).contains("did not come to rest"));
        assertThat(session.incidents()).isEqualTo(before.incidents());
        assertThat(session.facts().device("rack-1").orElseThrow().at()).isEqualTo(at(70).toEpochMilli());
    }

    @Test
    void a_changed_limit_takes_effect_and_says_which_conditions_come_and_go() throws IOException {
        hot();
        observe(65, rack("rack-2", 65, 25.5));
        Reload higher = reload("inlet-above-recommended,40,39,60,°C,a test");
        assertThat(higher).isInstanceOfSatisfying(Reload.Reloaded.class, reloaded -> {
            assertThat(reloaded.cleared()).extracting(Condition::device).containsExactly("rack-1");
            assertThat(reloaded.raised()).isEmpty();
            reloaded.session().close();
        });
        Reload lower = reload("inlet-above-recommended,25,24,60,°C,a test");
        assertThat(lower).isInstanceOfSatisfying(Reload.Reloaded.class, reloaded -> {
            assertThat(reloaded.raised()).extracting(Condition::device).containsExactly("rack-2");
            assertThat(reloaded.cleared()).isEmpty();
            assertThat(reloaded.session().incidents()).isEqualTo(session.incidents());
            reloaded.session().close();
        });
    }

    @Test
    void a_broken_file_is_refused_and_the_session_goes_on() throws IOException {
        hot();
        write("conditions/broken.drl", "package dev.interlock.rulebook;\nrule \"x\" when Rack( then end\n");
        Reload reload = Reload.of(session, source());

        assertThat(reload).isInstanceOfSatisfying(Reload.Rejected.class, rejected -> assertThat(rejected.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file())
                        .isEqualTo(site.resolve("conditions/broken.drl").toString())));
        assertThat(observe(80, rack("rack-1", 80, 20)).cleared()).hasSize(1);
    }

    private void hot() {
        observe(0, rack("rack-1", 0, 28));
        observe(60, rack("rack-1", 60, 28));
        assertThat(session.conditions()).hasSize(1);
    }

    private Attempt attempt() {
        observe(0, rack("rack-1", 0, 28), unit(0));
        return observe(60, rack("rack-1", 60, 28), unit(60)).started().get(0);
    }

    private Conclusions observe(int second, Sample... samples) {
        return session.observe(List.of(samples), Optional.empty(), at(second));
    }

    private static Sample rack(String id, int second, double inlet) {
        return new Sample(id, at(second), Sample.Status.OK, Map.of("inlet_celsius", inlet));
    }

    private static Sample unit(int second) {
        return new Sample(
                "crac-1",
                at(second),
                Sample.Status.OK,
                Map.of("running", 1.0, "setpoint_celsius", 18.0, "fan_percent", 60.0));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static String rule(String body) {
        return """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;
                import dev.interlock.rules.incident.*;
                rule "A test" @id("TEST-001")
                when
                """ + body + "end\n";
    }

    private Reload reload(String row) throws IOException {
        write("limits.csv", "name,value,exit,hold_seconds,unit,source\n" + row + "\n");
        return Reload.of(session, source());
    }

    private void start(String name, String text) throws IOException {
        write(name, text);
        session.close();
        session = RulebookSession.start(Rulebook.load(source()).orThrow(), INVENTORY, Memory.empty());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }

    private RulebookSource source() {
        return RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));
    }
}
