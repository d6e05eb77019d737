package dev.interlock.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.TakenAt;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What another thing that an operator can do to what is open costs: its request, what comes of it, its command, and the command's place
 * in the tree. The web, the audit and the control room read the request.
 */
final class VerbPlacesTest {
    private static final String ROUTES = "camel-routes/src/main/java/dev/interlock/routes/";
    private static final String COMMANDS = "cli/src/main/java/dev/interlock/cli/";

    private static final Set<String> FOUND = Set.of(
            ROUTES + "operator/OperatorAct.java",
            ROUTES + "loop/OperatorTurn.java",
            COMMANDS + "InterlockCommand.java");

    /** Who does one in particular, by the name of the file. */
    private static final Map<String, Set<String>> USED = Map.of(
            // a key of the screen
            "approve",
            Set.of("Keys"),
            // groups of their own hold them, in the tree's stead
            "done",
            Set.of("ReportCommand"),
            "cancel",
            Set.of("DemandCommand"),
            // it changes a rulebook's file, and is held by the group that looks at those
            "promote",
            Set.of("RulesCommand", "RulesPromoteCommand"));

    static Stream<Class<?>> verbs() {
        return Stream.of(OperatorAct.OnOpen.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_is_named_in_four_files(Class<?> request) {
        Set<String> elsewhere = naming(request).stream()
                .filter(file -> !FOUND.contains(file))
                .filter(file -> !file.matches(COMMANDS + "operate/\\w*" + capital(verb(request)) + "Command\\.java"))
                .map(MainSources::simpleName)
                .collect(Collectors.toSet());
        assertThat(elsewhere)
                .as(
                        "'%s' is named elsewhere than in its request, its turn, its command and the tree. Read it from its request.",
                        verb(request))
                .isEqualTo(USED.getOrDefault(verb(request), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_is_declared_done_and_can_be_typed(Class<?> request) {
        assertThat(naming(request).stream().map(MainSources::simpleName))
                .contains("OperatorAct", "OperatorTurn")
                .anyMatch(name -> name.endsWith(capital(verb(request)) + "Command"));
    }

    @Test
    void settling_costs_four_files() {
        assertThat(naming(OperatorAct.Settle.class))
                .hasSize(4)
                .containsAll(FOUND)
                .contains(COMMANDS + "operate/SettleCommand.java");
    }

    private static Set<String> naming(Class<?> request) {
        String verb = verb(request);
        Pattern named = Pattern.compile(
                "\\b(OperatorAct\\.%1$s\\b|record %1$s\\([^{]*implements OnOpen|\\w*%2$sCommand\\b)|\"/api/[^\"]*/%3$s\""
                        .formatted(request.getSimpleName(), capital(verb), verb));
        // the other rooms have no operator
        return MainSources.naming(named).stream()
                .filter(file -> file.startsWith(ROUTES) || file.startsWith(COMMANDS))
                .collect(Collectors.toSet());
    }

    /** How it is called at the end of its address, and on the command line. */
    private static String verb(Class<?> request) {
        String path = request.getAnnotation(TakenAt.class).path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String capital(String verb) {
        return Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
    }
}
