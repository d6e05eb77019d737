package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleClasses;
import dev.interlock.rules.rulebook.source.RuleWords;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger's rulebook is checked: it is refused by the name that it has no business with, and nothing of it has run. */
@Timeout(120)
class HostileRulebookTest {
    private static final String HEAD = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.condition.*;
            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.incident.*;
            """;

    private static final String RULE = """
            rule "A rack is warm" @id("A-1")
            when
                $rack : Rack( inletCelsius > 0 )
            then
                insertLogical( Symptom.in( $rack, "warm" ) );
            end
            """;

    private static final String FIELD = "inletCelsius > 0";
    private static final String DONE = "insertLogical( Symptom.in( $rack, \"warm\" ) );";
    private static final String TOUCH = "Runtime.getRuntime().exec( \"touch FILE\" ) != null";

    private final Path folder;
    private final Path touched;

    HostileRulebookTest(@TempDir Path folder) {
        this.folder = folder.resolve("rulebook");
        this.touched = folder.resolve("touched");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                constraint("eval", "eval( " + TOUCH + " )", 7, "uses eval"),
                constraint("a program in a constraint", TOUCH, 7, "no type 'Runtime'"),
                constraint(
                        "a program by its full name",
                        "java.lang." + TOUCH,
                        7,
                        "'java.lang.Runtime' is not on the list"),
                constraint(
                        "a class in the program's own packages",
                        "dev.interlock.rules.file.InputFile.text( null ) != null",
                        7,
                        "InputFile"),
                constraint(
                        "a new file",
                        "new java.io.FileOutputStream( \"FILE\" ) != null",
                        7,
                        "'java.io.FileOutputStream'"),
                constraint("reflection", "id.getClass().forName( \"x\" ) != null", 7, "'getClass' is not on the list"),
                constraint(
                        "reflection by property",
                        "class.classLoader != null",
                        7,
                        "'class.classLoader' is not on the list"),
                constraint(
                        "reflection by a field of a text", "id.class.name == \"x\"", 7, "'class' is not on the list"),
                constraint("reflection by an enumeration", "this.at.declaringClass != null", 7, "'declaringClass'"),
                constraint("a name in escapes", "\\u0052untime.getRuntime() != null", 7, "may not contain '\\'"),
                constraint(
                        "an escape in a text",
                        "zone == \"\\u0022 || System.exit(1) || \\u0022\"",
                        7,
                        "may not contain '\"\\'"),
                constraint("an inline block", "this.{ id = \"x\" } != null", 7, "may not contain '{'"),
                constraint("an assignment", "id = \"x\"", 7, "may not contain '='"),
                constraint("a projection", "(toString() in [1]) != null", 7, "may not contain '['"),
                constraint(
                        "a regular expression",
                        "id matches \"(a+)+$\"",
                        7,
                        "uses 'matches', and a regular expression may"),
                constraint("a regular expression by its sign", "id ~= \"(a+)+$\"", 7, "may not contain '~'"),
                constraint("a regular expression by a method", "id.matches( \"(a+)+$\" )", 7, "uses 'matches'"),
                constraint(
                        "a comment that ends for Java only",
                        "id == \"x\" // \r || Runtime.getRuntime() != null",
                        7,
                        "no type 'Runtime'"),
                constraint(
                        "text in single quotes",
                        "id == '\"' || Runtime.getRuntime() != null || id == '\"'",
                        7,
                        "may not contain '''"),
                consequence("the end of the program", "java.lang.System.exit(0);", 9, "'System' for something outside"),
                consequence(
                        "the end of the program, by a field's name",
                        "System.exit( 0 );",
                        9,
                        "'System' for something outside"),
                consequence(
                        "the engine itself",
                        "insert( drools.getKnowledgeRuntime() );",
                        9,
                        "'drools.getKnowledgeRuntime' is not on the list"),
                consequence(
                        "a block of code",
                        "{ new java.io.File( \"FILE\" ).createNewFile(); }",
                        9,
                        "may not contain '{'"),
                consequence(
                        "a thread",
                        "new Thread( () -> Runtime.getRuntime() ).start();",
                        9,
                        "'Thread' for something outside"),
                consequence(
                        "a text that is formatted for ever",
                        "insert( String.format( \"%9999999d\", 1 ) );",
                        9,
                        "'format' is not on the list"),
                file(
                        "an import of a class",
                        "import java.lang.Runtime;\n" + RULE,
                        5,
                        "imports 'java.lang.Runtime', which is not on the list. Rules may import from dev.interlock.rules.alert, "),
                file("an import of a package", "import java.io.*;\n" + RULE, 5, "imports 'java.io.*'"),
                file("a static import", "import static java.lang.Runtime.getRuntime;\n" + RULE, 5, "imports 'static'"),
                file(
                        "a function that is imported",
                        "import function java.lang.Runtime.getRuntime;\n" + RULE,
                        5,
                        "imports 'function'"),
                file(
                        "an accumulate function that is imported",
                        "import accumulate java.lang.Runtime run;\n" + RULE,
                        5,
                        "imports 'accumulate'"),
                file("a function", "function boolean f() { return " + TOUCH + "; }\n" + RULE, 5, "A function hides"),
                file("a global", "global java.lang.Runtime r;\n" + RULE, 5, "A global is not a fact"),
                file("a query", "query \"q\" Rack( " + TOUCH + " ) end\n" + RULE, 5, "A query does nothing"),
                file("a declared type", "declare X a : String = " + TOUCH + " end\n" + RULE, 5, "A type is declared"),
                file("a dialect", "dialect \"mvel\"\n" + RULE, 5, "'dialect' stands outside of a rule"),
                file("a unit", "unit java.lang.Runtime;\n" + RULE, 5, "'unit' stands outside of a rule"),
                file("an entry point", "declare entry-point X end\n" + RULE, 5, "A type is declared"),
                file(
                        "a rule's own dialect",
                        RULE.replace("when", "dialect \"mvel\"\nwhen"),
                        6,
                        "'dialect' is nothing that a rule may have"),
                file(
                        "a computed salience",
                        RULE.replace("when", "// reason: x\nsalience ( " + TOUCH + " )\nwhen"),
                        7,
                        "'Runtime' is nothing"),
                file(
                        "a condition of the rule itself",
                        RULE.replace("when", "enabled ( " + TOUCH + " )\nwhen"),
                        6,
                        "'enabled' is nothing"),
                file("an annotation", RULE.replace("@id", "@Runtime @id"), 5, "'Runtime' is nothing"),
                file(
                        "an annotation in the conditions",
                        RULE.replace("$rack : Rack(", "$rack : @watch( id ) Rack("),
                        7,
                        "may not contain '@'"),
                file(
                        "another rule's conditions",
                        RULE.replace("\"A rack is warm\"", "\"A rack is warm\" extends \"X\""),
                        5,
                        "'extends' is nothing"),
                file(
                        "what a call gives",
                        RULE.replace("then", "    Object() from Runtime.getRuntime().exec( \"touch FILE\" )\nthen"),
                        8,
                        "no type 'Runtime'"),
                file(
                        "code in accumulate",
                        RULE.replace(
                                "then",
                                "    accumulate( Rack( $i : id ), init( int n = 0; ) action( n = 1; ) result( n ) )\nthen"),
                        8,
                        "'init' is not on the list"),
                file(
                        "another function in accumulate",
                        RULE.replace("then", "    accumulate( Rack( $i : id ); $n : evil( $i ) )\nthen"),
                        8,
                        "'evil' is not on the list"),
                file(
                        "parentheses without end",
                        RULE.replace("Rack(", "(".repeat(50_000) + "Rack("),
                        7,
                        "More than 12 parentheses"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_by_the_name_that_is_not_on_the_list_before_anything_runs(
            String what, String rules, int line, String words) throws IOException {
        write("limits.csv", "name,value,exit,hold_seconds,unit,source\nwarm,27,26,60,°C,a test\n");
        write("safety/good.drl", Rulebooks.GUARD);
        write("conditions/bad.drl", HEAD + rules.replace("FILE", touched.toString()));

        List<RulebookFault> faults =
                RulebookCheck.check(RulebookSource.of(folder, Optional.empty())).faults();

        assertThat(faults)
                .as("one sentence with file, line and name")
                .anySatisfy(fault -> {
                    assertThat(fault.file()).endsWith("conditions/bad.drl");
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.message())
                            .contains(words)
                            .doesNotContain("\n")
                            .endsWith(".");
                })
                .noneMatch(fault -> fault.message().contains("Drools does not"))
                .noneMatch(fault -> fault.message().contains("no example"));
        assertThat(touched).doesNotExist();
    }

    @Test
    void nothing_that_rules_may_call_leads_out_of_the_facts() {
        List<Class<?>> types = Stream.of(
                        "condition.Symptom",
                        "fact.DeviceFact",
                        "incident.Attempt",
                        "incident.Escalation",
                        "alert.FiringAlert",
                        "plan.Plan",
                        "plan.Task",
                        "gate.Violation",
                        "gate.MoreCooling",
                        "incident.AttemptedAction",
                        "incident.Report",
                        "fact.Sample",
                        "incident.Incident")
                .<Class<?>>map(name -> RuleClasses.DELIVERED
                        .find("dev.interlock.rules." + name)
                        .orElseThrow())
                .toList();

        assertThat(types.stream().flatMap(RuleWords::methods))
                .allSatisfy(
                        method -> assertThat(method.getReturnType().getName())
                                .as(method.toString())
                                .matches(
                                        "boolean|int|long|double|java\\.lang\\.(String|Number)|java\\.util\\.\\w+|java\\.time\\.\\w+|dev\\.interlock\\.rules\\..*"));
        assertThat(RuleWords.members(types))
                .doesNotContain(
                        "getClass",
                        "class",
                        "declaringClass",
                        "getDeclaringClass",
                        "wait",
                        "notify",
                        "exec",
                        "forName",
                        "run",
                        "call");
    }

    @Test
    void a_long_comment_or_text_is_read_in_no_time() throws IOException {
        write("limits.csv", "name,value,exit,hold_seconds,unit,source\nwarm,27,26,60,°C,a test\n");
        write("safety/good.drl", Rulebooks.GUARD);
        write(
                "conditions/good.drl",
                HEAD + "/*" + "*x".repeat(500_000) + "*/ // " + "\"".repeat(100_000) + "\n"
                        + RULE.replace(FIELD, "zone != \"" + "x".repeat(100_000) + "\""));
        long before = System.nanoTime();

        Loading loading = Rulebook.load(RulebookSource.of(folder, Optional.empty()));

        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private static Arguments constraint(String what, String hostile, int line, String words) {
        return file(what, RULE.replace(FIELD, hostile), line, words);
    }

    private static Arguments consequence(String what, String hostile, int line, String words) {
        return file(what, RULE.replace(DONE, hostile + " " + DONE), line, words);
    }

    private static Arguments file(String what, String rules, int line, String words) {
        return Arguments.of(what, rules, line, words);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
