package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookCheckTest {
    private static final String HEAD = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.incident.*; import dev.interlock.rules.plan.Action.*;
            """;

    private static final String GOOD = """
            rule "A rack is warm" @id("A-1")
            when
                Limit( name == "warm", $warm : value )
                $rack : Rack( inletCelsius > $warm )
            then
                insertLogical( Symptom.in( $rack, "warm" ) );
            end
            """;

    private static final String LIMITS = """
            name,value,exit,hold_seconds,unit,source
            warm,27,26,60,°C,a test
            """;

    private final Path folder;

    RulebookCheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("syntax", GOOD.replace("$warm )", "$warm"), 9, "Drools does not understand"),
                fault("a misspelt word", GOOD.replace("then", "thn"), 9, "Did you mean 'then'?"),
                fault("an unknown type", GOOD.replace("Rack(", "Rakc("), 8, "no type 'Rakc'"),
                fault(
                        "a fact by the name that it once had",
                        GOOD.replace("then", "    not Onset( device == $rack.id )\nthen"),
                        9,
                        "The fact 'Onset' is named 'Pending' now. Write Pending."),
                fault(
                        "a fact concluded by the name that it once had",
                        GOOD.replace("Symptom.in(", "Sign.in("),
                        10,
                        "The fact 'Sign' is named 'Symptom' now. Write Symptom."),
                fault("an unknown field", GOOD.replace("inletCelsius", "inletCelcius"), 8, "no field 'inletCelcius'"),
                fault(
                        "an unknown field, with those that there are",
                        GOOD.replace("inletCelsius >", "inletTemp >"),
                        8,
                        "Rack has no field 'inletTemp'. It has inletCelsius, inletSensors, "),
                fault(
                        "an unknown field that is bound",
                        GOOD.replace("inletCelsius > $warm", "$t : inletCelcius"),
                        8,
                        "Rack has no field 'inletCelcius'. Did you mean 'inletCelsius'? It has inletCelsius, "),
                fault(
                        "an unknown field of what is bound",
                        GOOD.replace("Limit( ", "$limit : Limit( ")
                                .replace("inletCelsius > $warm", "powerUnit == $limit.soruce"),
                        8,
                        "Limit has no field 'soruce'. Did you mean 'source'?"),
                fault(
                        "a name that nothing binds",
                        GOOD.replace("inletCelsius > $warm", "inletCelsius > $wram"),
                        8,
                        "No pattern before it binds '$wram'"),
                fault(
                        "an unknown type, with those that there are",
                        GOOD.replace("Rack(", "Rakc("),
                        8,
                        "Did you mean 'Rack'? There are CoolingUnit, Facility, Gpu, "),
                fault(
                        "an unknown question in the consequence",
                        GOOD.replace("\"warm\" ) );", "$rack.zoen() ) );"),
                        10,
                        "Rack has no field 'zoen'. Did you mean 'zone'?"),
                fault(
                        "an unknown class in the consequence",
                        GOOD.replace("Symptom.in( $rack, \"warm\" )", "new Raack( $rack.zone() )"),
                        10,
                        "There is no 'Raack'. Did you mean 'Rack'?"),
                fault(
                        "a wrong argument",
                        GOOD.replace("Symptom.in( $rack, \"warm\" )", "new Limit( $rack )"),
                        5,
                        "Limit is made of ( name, value, exit, holdSeconds, unit, source ), and not of ( Rack )."),
                fault(
                        "an unknown condition",
                        GOOD.replace("$rack, \"warm\"", "$rack, \"wram\""),
                        9,
                        "There is no condition 'wram', as limits.csv has no row of that name. Did you mean 'warm'?"),
                fault(
                        "an unknown condition in a pattern",
                        GOOD.replace("then", "    not Condition( name == \"wram\" )\nthen"),
                        9,
                        "There is no condition 'wram'"),
                fault(
                        "an unknown condition where trouble is asked for",
                        GOOD.replace("then", "    not Trouble( condition not in ( \"warm\", \"wram\" ) )\nthen"),
                        9,
                        "There is no condition 'wram'"),
                fault(
                        "an unknown severity",
                        GOOD.replace(
                                "Symptom.in( $rack, \"warm\" )", "new Alert( $rack.zone(), \"critcal\", \"hot\" )"),
                        10,
                        "There is no severity 'critcal'. Did you mean 'critical'?"),
                fault(
                        "an unknown name in the consequence",
                        GOOD.replace("Symptom.in( $rack", "Symptom.in( $rak"),
                        5,
                        "$rak"),
                fault("no id", GOOD.replace("@id(\"A-1\")", ""), 5, "has no @id"),
                fault(
                        "a reused id",
                        GOOD + GOOD.replace("is warm", "is quite warm"),
                        12,
                        "conditions/bad.drl:5 already"),
                fault("a reused name", GOOD + GOOD.replace("A-1", "A-2"), 12, "'A rack is warm' is used in"),
                fault("a literal in a pattern", GOOD.replace("> $warm", "> 27.5"), 8, "The literal 27.5 stands"),
                fault(
                        "a literal in a consequence",
                        GOOD.replace(
                                "Symptom.in( $rack, \"warm\" )", "new Symptom( \"warm\", $rack.id(), \"zone\", 42 )"),
                        10,
                        "The literal 42 stands"),
                fault("salience", GOOD.replace("when", "salience 5\nwhen"), 6, "'salience' without a reason"),
                fault(
                        "an agenda group",
                        GOOD.replace("when", "agenda-group \"later\"\nwhen"),
                        6,
                        "'agenda-group' without a reason"),
                fault("a timer", GOOD.replace("when", "timer( int: 5m )\nwhen"), 6, "'timer' without a reason"),
                fault(
                        "lock-on-active",
                        GOOD.replace("when", "lock-on-active true\nwhen"),
                        6,
                        "'lock-on-active' without a reason"),
                fault("a global", "global java.util.List out;\n" + GOOD, 5, "A global is not a fact"),
                fault(
                        "a function",
                        "function int twice(int x) { return x; }\n" + GOOD,
                        5,
                        "A function hides what a rule does"),
                fault("eval", GOOD.replace("then", "    eval( $warm > 0 )\nthen"), 9, "uses eval"),
                fault("modify", stating("modify( $pending ) { };"), 10, "in place"),
                fault("update", stating("update( $pending );"), 10, "in place"),
                fault(
                        "the system clock",
                        stating("insert( new ChoosePhase( System.currentTimeMillis() ) );"),
                        10,
                        "'System'"),
                fault(
                        "a new date",
                        stating("insert( new ChoosePhase( new java.util.Date().getTime() ) );"),
                        10,
                        "outside its facts"),
                fault(
                        "an instant",
                        stating("insert( new ChoosePhase( java.time.Instant.now().toEpochMilli() ) );"),
                        10,
                        "'Instant'"),
                fault("an if", stating("if ( true ) { delete( $pending ); }"), 10, "has an 'if'"),
                fault("two statements", stating("delete( $pending ); delete( $tick );"), 9, "has 2 statements"),
                fault("nothing done", stating(""), 9, "does nothing"),
                fault(
                        "concluding and stating",
                        stating("delete( $pending ); insertLogical( $pending.whenHeld() );"),
                        9,
                        "concludes and states"),
                fault(
                        "self-negation",
                        GOOD.replace("then", "    not Symptom( device == $rack.id )\nthen"),
                        9,
                        "undoes itself"),
                fault(
                        "no turn",
                        stating("delete( $pending );").replace("$tick : Tick()", "$rack : Rack()"),
                        5,
                        "joins neither Tick nor ChoosePhase"),
                fault(
                        "text against a number",
                        GOOD.replace("inletCelsius > $warm", "zone > 1, inletCelsius > $warm"),
                        8,
                        "compares a text with a number"),
                fault(
                        "text against a bound number",
                        GOOD.replace("inletCelsius > $warm", "zone == $warm"),
                        8,
                        "compares a text with a number"),
                fault(
                        "an unknown threshold",
                        GOOD.replace("Limit( name == \"warm\"", "Threshold( name == \"wram\""),
                        7,
                        "no limit 'wram'. Did you mean 'warm'?"),
                fault(
                        "an unknown family",
                        GOOD.replace("@id(\"A-1\")", "@id(\"A-1\") @family(\"hot, dry\")")
                                .replace("then", "    not Member( family == \"hto\" )\nthen"),
                        9,
                        "There is no family 'hto' of conditions. Did you mean 'hot'?"),
                fault(
                        "an unknown unit",
                        GOOD.replace("name == \"warm\"", "unit == \"°F\""),
                        7,
                        "no limit with the unit '°F'. Did you mean '°C'?"),
                fault(
                        "a misspelt condition of anything that has one",
                        GOOD.replace("then", "    not Widespread( condition == \"wram\" )\nthen"),
                        9,
                        "There is no condition 'wram', as limits.csv has no row of that name. Did you mean 'warm'?"),
                fault(
                        "a misspelt condition in what is concluded",
                        GOOD.replace("Symptom.in( $rack, \"warm\" )", "new Doubt( \"wram\", $rack.id() )"),
                        9,
                        "There is no condition 'wram', as limits.csv has no row of that name. Did you mean 'warm'?"),
                fault(
                        "a text that no rule concludes",
                        GOOD.replace("Symptom.in( $rack, \"warm\" )", "new CapRoom( $rack.id(), \"lowest\", $warm )")
                                + GOOD.replace("A-1", "A-2")
                                        .replace("is warm", "is capped")
                                        .replace("then", "    CapRoom( depth == \"lowset\" )\nthen"),
                        16,
                        "No rule concludes a CapRoom whose depth is 'lowset'. Did you mean 'lowest'? There are lowest."),
                fault(
                        "an unknown limit",
                        GOOD.replace("name == \"warm\"", "name == \"wram\""),
                        7,
                        "no limit 'wram'. Did you mean 'warm'?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_in_a_rule_is_named_with_its_file_and_line(String what, String rules, int line, String words)
            throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/bad.drl", HEAD + rules);

        assertThat(check()).anySatisfy(fault -> {
            assertThat(fault.file())
                    .isEqualTo(folder.resolve("conditions/bad.drl").toString());
            assertThat(fault.message()).contains(words).endsWith(".").doesNotContain("\n");
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void a_rulebook_without_safety_rules_is_refused() throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/good.drl", HEAD + GOOD);
        write("safety/none.drl", HEAD);

        assertThat(refused())
                .containsExactly(
                        folder.resolve("safety")
                                + ": The rulebook has no safety rule, so that every plan would be approved. Put its safety rules back.");
    }

    @Test
    void an_empty_rulebook_is_refused() {
        assertThat(refused())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("has no safety rule"))
                .anyMatch(fault -> fault.contains("has no rule in conditions, responses, escalation"));
    }

    @Test
    void a_second_package_is_named() throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/bad.drl", HEAD.replace("package dev.interlock.rulebook", "package dev.elsewhere") + GOOD);

        assertThat(check()).anySatisfy(fault -> assertThat(fault)
                .hasToString(folder.resolve("conditions/bad.drl")
                        + ":1: The package is 'dev.elsewhere'. All rules live in one: write 'package"
                        + " dev.interlock.rulebook;'."));
    }

    @Test
    void a_file_outside_of_the_folders_is_named() throws IOException {
        write("limits.csv", LIMITS);
        write("misc/bad.drl", HEAD + GOOD);

        assertThat(check())
                .anySatisfy(fault -> assertThat(fault.toString()).contains("misc/bad.drl: ", "lies in 'misc'"));
    }

    @Test
    void a_reason_before_the_rule_allows_an_attribute() throws IOException {
        write("limits.csv", LIMITS);
        write(
                "conditions/good.drl",
                HEAD + "// reason: it is only a test\n" + GOOD.replace("when", "salience 5\nwhen"));

        assertThat(check()).noneMatch(fault -> fault.message().contains("salience"));
    }

    @Test
    void a_safety_rule_may_only_state_objections() throws IOException {
        write("limits.csv", LIMITS);
        write("safety/bad.drl", HEAD + stating("insert( new ChoosePhase( $pending.since() ) );"));

        assertThat(check())
                .anySatisfy(fault -> assertThat(fault.message()).contains("A safety rule states a ChoosePhase"));
    }

    @Test
    void a_safety_rule_asks_for_no_threshold() throws IOException {
        write("limits.csv", LIMITS);
        write(
                "safety/bad.drl",
                HEAD + GOOD.replace("Limit( name", "Threshold( name").replace("value )", "name )"));

        assertThat(check())
                .anySatisfy(fault -> assertThat(fault.message()).contains("A safety rule asks for a Threshold"));
    }

    static Stream<Arguments> tables() {
        String row = LIMITS.lines().skip(1).findFirst().orElseThrow();
        return Stream.of(
                Arguments.of("a wrong header", LIMITS.replace("name,value", "name,figure"), 1, "The header is"),
                Arguments.of("a bad number", LIMITS.replace("27", "2x7"), 2, "has value '2x7'"),
                Arguments.of("not a number", LIMITS.replace("26", "NaN"), 2, "has exit 'NaN'"),
                Arguments.of("a negative hold", LIMITS.replace("60", "-1"), 2, "negative hold_seconds"),
                Arguments.of("a duplicate", LIMITS + row + "\n", 3, "stands in line 2 already"),
                Arguments.of("no unit", LIMITS.replace("°C", ""), 2, "has no unit"),
                Arguments.of("no source", LIMITS.replace("a test", ""), 2, "has no source"),
                Arguments.of("a missing cell", LIMITS.replace(",a test", ""), 2, "has 5 cells"),
                Arguments.of("an unused limit", LIMITS + "lonely,1,,,W,a test\n", 3, "No rule names limit 'lonely'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_fault_in_the_limits_is_named_with_its_row(String what, String limits, int line, String words)
            throws IOException {
        write("limits.csv", limits);
        write("conditions/good.drl", HEAD + GOOD);

        assertThat(check()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(folder.resolve("limits.csv").toString());
            assertThat(fault.message()).contains(words);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void a_condition_that_no_rule_concludes_is_named() throws IOException {
        write("limits.csv", LIMITS + "cold,18,19,60,°C,a test\n");
        write("conditions/good.drl", HEAD + GOOD);
        write("safety/good.drl", Rulebooks.GUARD);
        write(
                "conditions/asks.drl",
                HEAD
                        + GOOD.replace("A-1", "A-2")
                                .replace("is warm", "is not cold")
                                .replace("then", "    not Condition( name == \"cold\" )\nthen"));

        assertThat(check()).extracting(RulebookFault::toString).anySatisfy(fault -> assertThat(fault)
                .contains("asks.drl", "No rule concludes the condition 'cold', so it never holds."));
    }

    @Test
    void a_condition_that_nothing_answers_is_named() throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/good.drl", HEAD + GOOD);
        write("safety/good.drl", Rulebooks.GUARD);

        assertThat(check()).extracting(RulebookFault::toString).anySatisfy(fault -> assertThat(fault)
                .contains(
                        "good.drl:5",
                        "No rule in responses or escalation asks for the condition 'warm'.",
                        "@question"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$condition : Condition( name == \"warm\" )",
                "$condition : Condition( name not in ( \"warm\" ) )",
                "Member( family == \"hot\", $name : condition ) $condition : Condition( name == $name )",
                "$condition : Condition( $name : name ) Relief( condition == $name )"
            })
    void one_that_a_response_names_by_itself_by_its_family_or_by_what_would_ease_it_is_answered(String asked)
            throws IOException {
        write("limits.csv", LIMITS + "tell-someone,90,1,0,rank,a test\n");
        write(
                "conditions/good.drl",
                HEAD
                        + GOOD.replace("@id(\"A-1\")", "@id(\"A-1\") @family(\"hot\")")
                        + GOOD.replace("A-1", "A-2")
                                .replace("is warm", "would breathe easier")
                                .replace(
                                        "$rack : Rack( inletCelsius > $warm )",
                                        "Symptom( condition == \"warm\", $it : device )")
                                .replace("Symptom.in( $rack, \"warm\" )", "new Relief( $it, $it, \"warm\" )"));
        write("safety/good.drl", Rulebooks.GUARD);
        write("responses/good.drl", HEAD + """
                rule "A person is told" @id("A-3")
                when
                    %s
                    $known : Limit( name == "tell-someone" )
                then
                    insertLogical( Remedy.of( $condition, $known, new Alert( $condition.device(), "warning", "warm" ) ) );
                end
                """.formatted(asked));

        assertThat(check())
                .extracting(RulebookFault::message)
                .noneMatch(fault -> fault.contains("No rule in responses"));
        assertThat(refused()).isEmpty();
    }

    @Test
    void one_that_is_said_to_be_a_question_needs_no_answer() throws IOException {
        write("limits.csv", LIMITS);
        write(
                "conditions/good.drl",
                HEAD + GOOD.replace("@id(\"A-1\")", "@id(\"A-1\") @question(\"who opened the door\")"));
        write("safety/good.drl", Rulebooks.GUARD);

        assertThat(check())
                .extracting(RulebookFault::message)
                .noneMatch(fault -> fault.contains("No rule in responses"));
        assertThat(refused()).isEmpty();
    }

    @Test
    void a_rule_without_its_two_examples_is_named() throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/good.drl", HEAD + GOOD);
        write("safety/good.drl", Rulebooks.GUARD);

        assertThat(check())
                .extracting(RulebookFault::toString)
                .anyMatch(fault -> fault.startsWith(
                        folder.resolve("conditions/good.drl") + ":5: Rule A-1 has no example that fires it."))
                .anyMatch(fault -> fault.startsWith(
                        folder.resolve("conditions/good.drl") + ":5: Rule A-1 has no example that leaves it silent."));
    }

    @Test
    void examples_that_are_wrong_are_named() throws IOException {
        write("limits.csv", LIMITS);
        write("conditions/good.drl", HEAD + GOOD);
        write("safety/good.drl", Rulebooks.GUARD);
        write(
                "examples/inventory.json",
                "{\"devices\": [{\"id\": \"rack-1\", \"kind\": \"rack\", \"zone\": \"zone-1\"}]}");
        write("examples/bad.yaml", """
                - rule: A-9
                  fires: There is no such rule
                  steps: [{at: 0s}]
                - rule: A-1
                  fires: It does not
                  steps: [{at: 0s, samples: {rack-1: {inlet_celsius: 20}}}]
                - rule: A-1
                  silent: It does fire
                  steps: [{at: 0s, samples: {rack-1: {inlet_celsius: 30}}}]
                - rule: A-1
                  silent: There is no such device
                  steps: [{at: 0s, samples: {rack-7: {inlet_celsius: 20}}}]
                - rule: A-1
                  silent: There is no such time
                  steps: [{at: soon}]
                - rule: A-1
                  steps: [{at: 0s}]
                - rule: A-1
                  silent: There is no such metric
                  steps: [{at: 0s, samples: {rack-1: {inlet_celcius: 30}}}]
                - rule: A-1
                  silent: There is no such status
                  steps: [{at: 0s, samples: {rack-1: {status: BROKEN}}}]
                - rule: A-1
                  silent: There is no such end of an attempt
                  steps: [{at: 0s, attempt: doen}]
                - rule: A-1
                  silent: There is no such field of an alert
                  steps: [{at: 0s, alerts: [{nmae: DiskFull}]}]
                """);

        assertThat(check())
                .extracting(fault -> fault.line() + " " + fault.message())
                .anyMatch(text -> text.startsWith("1 There is no rule 'A-9'"))
                .anyMatch(text -> text.startsWith("4 Rule A-1 did not fire."))
                .anyMatch(text -> text.startsWith("7 Rule A-1 fired."))
                .anyMatch(text -> text.startsWith("10 There is no device 'rack-7'"))
                .anyMatch(text -> text.startsWith("13 ") && text.contains("'soon'"))
                .anyMatch(text -> text.startsWith("16 ") && text.contains("either 'fires' or 'silent'"))
                .anyMatch(text -> text.startsWith("18 A rack has no metric 'inlet_celcius'")
                        && text.contains("Did you mean 'inlet_celsius'? It has inlet_celsius, "))
                .anyMatch(text -> text.startsWith("21 There is no status 'BROKEN'. There are OK, WARN, ERROR."))
                .anyMatch(text -> text.startsWith("24 ") && text.contains("'attempt' = \"doen\""))
                .anyMatch(text -> text.startsWith("27 ") && text.contains("Did you mean 'name'?"));
    }

    private static String stating(String consequence) {
        return """
                rule "Something is stated" @id("A-1")
                when
                    $tick : Tick()
                    $pending : Pending()
                then
                    %s
                end
                """.formatted(consequence);
    }

    private static Arguments fault(String what, String rules, int line, String words) {
        return Arguments.of(what, rules, line, words);
    }

    private List<String> refused() {
        return Rulebook.load(RulebookSource.of(folder, Optional.empty()))
                .fold(
                        rulebook -> List.of(),
                        faults -> faults.stream().map(RulebookFault::toString).toList());
    }

    private List<RulebookFault> check() {
        return RulebookCheck.check(RulebookSource.of(folder, Optional.empty())).faults();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
