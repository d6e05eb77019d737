package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.rulebook.whynot.Cause;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import dev.interlock.rules.rulebook.whynot.WhyNotFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever can stand between a rule and its effect, brought about in a running controller, and told when it is asked why not. */
@Timeout(240)
final class WhyNotCausesTest {
    private static final String COOLER = "ANSWER-THERMAL-001";

    private final Path home;

    WhyNotCausesTest(@TempDir Path home) {
        this.home = Home.withRulebookOfItsOwn(home);
    }

    @Test
    void a_metric_that_is_not_measured() {
        try (Shift shift = working(Mode.ACT)) {
            shift.floor.unit("rack-1", "inlet_celsius", Double.NaN);
            shift.passSeconds(10);

            assertThat(told(shift, "THERMAL-001", Cause.MISSING)).contains("inlet of rack-1 is not known");
        }
    }

    @Test
    void a_device_that_fell_silent() {
        try (Shift shift = working(Mode.ACT)) {
            shift.passSeconds(20);
            shift.floor.fallsSilent("rack-1");
            shift.passSeconds(120);

            assertThat(told(shift, "THERMAL-001", Cause.STALE)).contains("telemetry-stale shows of rack-1 since");
        }
    }

    @Test
    void the_rest_of_a_remedy_that_was_withheld() {
        try (Shift shift = working(Mode.OBSERVE)) {
            shift.aRackIsTooWarm();
            shift.room().mode(Mode.ACT, "ada");
            shift.passSeconds(20);

            assertThat(told(shift, COOLER, Cause.COOL_DOWN))
                    .contains("It is barred because it rests, until 2026-01-05T");
        }
    }

    @Test
    void the_mode() {
        try (Shift shift = working(Mode.OBSERVE)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, COOLER, Cause.MODE))
                    .contains("withheld by the mode", "The mode is observe, so that it is only said.");
        }
    }

    @Test
    void a_person_who_has_to_confirm_and_one_who_stopped_everything() {
        try (Shift shift = working(Mode.APPROVE)) {
            shift.aRackIsTooWarm();
            until(() -> !shift.room().view().waiting().isEmpty());

            assertThat(told(shift, COOLER, Cause.PERSON))
                    .contains("waits for a person to confirm plan %s"
                            .formatted(shift.waiting().id()));
            shift.room().act(new OperatorAct.Reject(shift.waiting().id(), "not now"), "ada");
            shift.room().stop("ada").join();
            assertThat(told(shift, COOLER, Cause.PERSON))
                    .contains("The kill switch is on", "It was chosen and refused");
        }
    }

    @Test
    void another_remedy_that_is_under_way() throws IOException {
        addAnswer();
        try (Shift shift = working(Mode.ACT)) {
            shift.aRackIsTooWarm();
            until(() -> shift.recorded(PlanEntry.class).size() >= 3);

            assertThat(told(shift, "OWN-001", Cause.UNDER_WAY)).contains("One remedy at a time: colder-air in zone-1");
        }
    }

    @Test
    void the_safety_gate() throws IOException {
        append("safety/cooling.drl", """

                rule "No plan sets a fan as this test would have it"
                    @id("SAFETY-999")
                when
                    $action : AdjustCooling( $target : target )
                then
                    insert( Objection.to( $action, "The fan of " + $target + " is not touched today." ) );
                end
                """);
        try (Shift shift = working(Mode.ACT)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, COOLER, Cause.GATE))
                    .contains(
                            "The safety gate would refuse it now: The fan of crac-",
                            "is not touched today. (SAFETY-999)");
        }
    }

    @Test
    void the_budget_of_the_hour() throws IOException {
        addAnswer();
        edit("limits.csv", "remedies-per-hour,", "remedies-per-hour,0,,,count,a test\nold-budget,");
        try (Shift shift = working(Mode.ACT)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, "OWN-001", Cause.BUDGET))
                    .contains("the domain has used up its remedies of this hour");
        }
    }

    @Test
    void a_bar_that_nothing_but_events_ends() throws IOException {
        edit("limits.csv", "flapping,", "flapping,0,,,count,a test\nold-flapping,");
        try (Shift shift = working(Mode.ACT)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, COOLER, Cause.BARRED)).contains("its incident comes back again and again");
        }
    }

    @Test
    void a_remedy_that_comes_first() throws IOException {
        addAnswer();
        try (Shift shift = working(Mode.APPROVE)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, "OWN-001", Cause.PREFERRED)).contains("comes first (rank ");
        }
    }

    @Test
    void a_limit_of_the_sites_own_that_stands_in_for_the_delivered_one() throws IOException {
        Path site = Files.createDirectories(home.resolve("own"));
        Files.createDirectories(site.resolve("rulebooks"));
        Files.writeString(
                site.resolve("rulebooks/limits.csv"),
                "name,value,exit,hold_seconds,unit,source\ninlet-above-recommended,30,29,60,°C,our own racks\n");
        try (Shift shift = Shift.onSite(home, site)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, "THERMAL-001", Cause.NOT_MET))
                    .contains("not above 30 °C (limit inlet-above-recommended: our own racks)");
        }
    }

    @Test
    void a_rule_that_decides_for_the_record_only() throws IOException {
        edit("responses/thermal.drl", "@id(\"" + COOLER + "\")", "@id(\"" + COOLER + "\")\n    @shadow");
        try (Shift shift = working(Mode.ACT)) {
            shift.aRackIsTooWarm();

            assertThat(told(shift, COOLER, Cause.SHADOW)).contains("whatever it concludes is for the record only");
        }
    }

    /** Everything that is told of the rule and rack-1, where this cause is among it. */
    private static String told(Shift shift, String rule, Cause cause) {
        WhyNot why = shift.room().whyNot(rule, "rack-1").orThrow();
        List<WhyNotFinding> all =
                why.findings().stream().flatMap(WhyNotCausesTest::each).toList();
        assertThat(all).as(why.toString()).anyMatch(finding -> finding.cause() == cause);
        return all.stream()
                .filter(finding -> finding.cause() == cause)
                .map(WhyNotFinding::sentence)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<WhyNotFinding> each(WhyNotFinding finding) {
        return Stream.concat(Stream.of(finding), finding.because().stream().flatMap(WhyNotCausesTest::each));
    }

    /** Another answer to warm air, which comes after all others. */
    private void addAnswer() throws IOException {
        append("responses/thermal.drl", """

                rule "An answer of this test to warm racks"
                    @id("OWN-001")
                when
                    $condition : Condition( name == "inlet-above-recommended", $zone : domain )
                    $known : Limit( name == "own-answer" )
                    $unit : CoolingUnit( zone == $zone, running, $fan : fanPercent )
                then
                    insertLogical( Remedy.of( $condition, $known, new AdjustCooling( $unit.id(), $unit.setpointCelsius(), $fan ) ) );
                end
                """);
        append("limits.csv", "own-answer,95,3,60,rank,a test\n");
    }

    private Shift working(Mode mode) {
        return Shift.at(home, AuditSettings.inMemory(), mode, new NoModel(), Map.of());
    }

    private void append(String file, String text) throws IOException {
        Path path = home.resolve("rulebooks").resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = home.resolve("rulebooks").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }
}
