package dev.interlock.rules.rulebook.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.match.KnownFacts;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cause by an example on the rules that are delivered. */
class WhyNotTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final Inventory INVENTORY = Rulebooks.inventory(Rulebooks.SHIPPED);

    private final RulebookSession session = RulebookSession.start(RULEBOOK, INVENTORY, Memory.empty());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_value_that_is_not_beyond_its_limit_is_told_with_both_and_by_how_much() {
        inlet(0, 26.4);

        WhyNot why = why("THERMAL-001", "rack-1");

        assertThat(why.matches()).isFalse();
        assertThat(why.causes()).containsExactly(Cause.NOT_MET);
        assertThat(told(why))
                .contains("inlet of rack-1 is 26.4 °C, not above 27 °C (limit inlet-above-recommended: "
                        + "ASHRAE TC 9.9 (2021), recommended envelope), 0.6 °C short.");
    }

    @Test
    void a_value_that_is_not_measured_is_told_with_its_metric() {
        observe(0, Map.of("rack-1", Map.of("power_watts", 6000.0)));

        assertThat(told(why("THERMAL-001", "rack-1"))).contains("inlet of rack-1 is not known (metric inlet_celsius");
        assertThat(why("THERMAL-001", "rack-1").causes()).contains(Cause.MISSING);
        assertThat(told(why("THERMAL-001", "rack-2"))).contains("Nothing has been heard of rack-2 yet.");
    }

    @Test
    void what_has_not_lasted_is_told_with_how_long_it_has_to() {
        inlet(0, 28);
        inlet(20, 28);

        WhyNot why = why("THERMAL-001", "rack-1");

        assertThat(why.matches()).isTrue();
        assertThat(why.causes()).containsExactly(Cause.LASTING);
        assertThat(told(why)).contains("has shown for 20 s; it counts after 60 s", ", in 40 s.");
    }

    @Test
    void of_a_condition_that_does_not_hold_the_rules_are_told_that_would_conclude_it() {
        inlet(0, 26.4);

        WhyNot why = why("ANSWER-THERMAL-001", "rack-1");

        assertThat(why.causes()).contains(Cause.NOTHING_SUCH, Cause.NOT_MET);
        assertThat(told(why)).contains("There is no condition with name", "inlet of rack-1 is 26.4 °C");
    }

    @Test
    void what_is_silent_is_told_as_stale() {
        inlet(0, 26.4);
        observe(200, Map.of("rack-2", Map.of("inlet_celsius", 22.0)));

        assertThat(why("THERMAL-001", "rack-1").causes()).contains(Cause.STALE);
    }

    @Test
    void a_remedy_that_was_chosen_is_under_way() {
        warm();

        WhyNot why = why("ANSWER-THERMAL-001", "rack-1");

        assertThat(why.matches()).isTrue();
        assertThat(told(why)).contains("It proposes colder-air against inlet-above-recommended in zone-1.");
        assertThat(why.causes()).contains(Cause.UNDER_WAY);
    }

    @Test
    void a_remedy_that_was_withheld_rests() {
        warm();
        attempt(Attempt.State.WITHHELD, 81);
        warmAt(90);

        WhyNot why = why("ANSWER-THERMAL-001", "rack-1");

        assertThat(why.causes()).contains(Cause.COOL_DOWN);
        assertThat(told(why)).contains("It is barred because it rests, until 2026-01-05T00:");
    }

    @Test
    void a_bar_is_told_where_a_rule_asks_that_there_is_none() {
        warm();
        attempt(Attempt.State.WITHHELD, 81);
        warmAt(90);

        assertThat(told(why("BAR-008", "zone-1"))).contains("a bar on colder-air");
    }

    @Test
    void the_mode_and_the_kill_switch_are_told() {
        warm();

        assertThat(why(new Permission("observe", false, Map.of()), "ANSWER-THERMAL-001", "rack-1")
                        .causes())
                .contains(Cause.MODE);
        assertThat(told(why(new Permission("act", true, Map.of()), "ANSWER-THERMAL-001", "rack-1")))
                .contains("The kill switch is on");
    }

    @Test
    void what_a_person_has_to_confirm_is_told_with_its_plan() {
        warm();
        attempt(Attempt.State.WAITING, 81);

        WhyNot why = why("ANSWER-THERMAL-001", "rack-1");

        assertThat(why.causes()).contains(Cause.PERSON);
        assertThat(told(why)).contains("waits for a person to confirm plan");
    }

    @Test
    void a_rule_that_the_site_has_switched_off_is_told_with_who_did_it(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("switched-off.csv"), "rule,reason,by\nTHERMAL-001,a probe is broken,ada\n");
        Rulebook without = Rulebook.load(RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site)))
                .orThrow();

        WhyNot why = new WhyNotAnswers(without, INVENTORY, KnownFacts.of(session.known()), Permission.FREE)
                .why("THERMAL-001", "rack-1")
                .orThrow();

        assertThat(told(why)).isEqualTo("The site has switched the rule off: a probe is broken (ada).");
    }

    @Test
    void a_device_that_was_put_aside_is_told() {
        Permission aside = new Permission("act", false, Map.of("rack-1", "Rule \"a\" failed."));

        assertThat(why(aside, "THERMAL-001", "rack-1").causes()).contains(Cause.QUARANTINED);
    }

    @Test
    void a_rule_of_another_kind_of_device_says_so() {
        inlet(0, 26.4);

        WhyNot why = why("THERMAL-001", "crac-1");

        assertThat(why.causes()).contains(Cause.OTHER_KIND);
        assertThat(told(why)).contains("THERMAL-001 speaks of a rack, and crac-1 is a cooling unit.");
    }

    @Test
    void a_safety_rule_is_asked_about_plans() {
        assertThat(told(why("SAFETY-701", "rack-1"))).contains("is a safety rule");
    }

    @Test
    void a_rule_or_a_device_that_is_not_there_is_answered_with_the_nearest() {
        assertThat(answers(Permission.FREE).why("THERMAL-00", "rack-1").reasons())
                .first()
                .asString()
                .contains("There is no rule 'THERMAL-00'. Did you mean 'THERMAL-001'?");
        assertThat(answers(Permission.FREE).why("THERMAL-001", "rakc-1").reasons())
                .first()
                .asString()
                .contains("There is no device or zone 'rakc-1'. Did you mean 'rack-1'?");
    }

    @Test
    void no_rule_is_without_an_answer() {
        warm();
        session.observe(
                List.of(new Sample(
                                "gpu-1-0", START.plusSeconds(90), Sample.Status.OK, Map.of("utilization_percent", 0.0))
                        .labelled(Map.of("node", "node-1"))),
                Optional.empty(),
                START.plusSeconds(90));
        WhyNotAnswers answers = answers(Permission.FREE);

        assertThat(IntStream.range(0, RULEBOOK.rules().size())
                        .filter(i -> i % NightlyBuild.choose(12, 1) == 0)
                        .mapToObj(List.copyOf(RULEBOOK.rules())::get))
                .allSatisfy(rule -> assertThat(List.of("rack-1", "gpu-1-0", "node-1", "zone-1"))
                        .allSatisfy(device -> assertThat(
                                        answers.why(rule.id(), device).orThrow().findings())
                                .as("%s of %s", rule.id(), device)
                                .isNotEmpty()));
    }

    private void warm() {
        inlet(0, 28);
        warmAt(70);
        warmAt(80);
    }

    private void warmAt(int second) {
        inlet(second, 28);
    }

    private void inlet(int second, double celsius) {
        observe(
                second,
                Stream.of("crac-1", "crac-2", "crac-3")
                        .collect(Collectors.toMap(
                                id -> id,
                                id -> Map.of(
                                        "supply_celsius", 20.0,
                                        "return_celsius", 32.0,
                                        "setpoint_celsius", 20.0,
                                        "fan_percent", 60.0,
                                        "capacity_percent", 100.0,
                                        "power_watts", 3000.0 + second))),
                Map.of("rack-1", Map.of("inlet_celsius", celsius, "power_watts", 6000.0 + second)));
    }

    @SafeVarargs
    private void observe(int second, Map<String, Map<String, Double>>... devices) {
        Instant now = START.plusSeconds(second);
        List<Sample> samples = Stream.of(devices)
                .flatMap(each -> each.entrySet().stream())
                .map(each -> new Sample(each.getKey(), now, Sample.Status.OK, each.getValue()))
                .toList();
        session.observe(samples, Optional.empty(), now);
    }

    private void attempt(Attempt.State state, int second) {
        session.attempts().stream()
                .filter(Attempt::active)
                .forEach(each -> session.report(each.id(), state, START.plusSeconds(second)));
    }

    private WhyNotAnswers answers(Permission standing) {
        return new WhyNotAnswers(RULEBOOK, INVENTORY, KnownFacts.of(session.known()), standing);
    }

    private WhyNot why(String rule, String device) {
        return why(Permission.FREE, rule, device);
    }

    private WhyNot why(Permission standing, String rule, String device) {
        return answers(standing).why(rule, device).orThrow();
    }

    private static String told(WhyNot why) {
        return why.findings().stream()
                .flatMap(WhyNotFinding::all)
                .map(WhyNotFinding::sentence)
                .collect(Collectors.joining("\n"));
    }
}
