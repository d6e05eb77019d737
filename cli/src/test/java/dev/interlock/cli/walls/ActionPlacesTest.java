package dev.interlock.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.ActionForm;
import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What another action costs: its declaration, and where it is carried out. Rules and examples name it beside, in files of their
 * own; whatever else is said of actions is read from the declaration.
 */
final class ActionPlacesTest {
    private static final Set<String> DECLARED = Set.of(
            "rules/src/main/java/dev/interlock/rules/plan/Action.java",
            "rules/src/main/java/dev/interlock/rules/plan/ActionType.java");

    /**
     * The agents and their actuators, what tells a person, the worlds that can be played, what safety rules ask of a plan, and a planner that
     * proposes whatever hurts.
     */
    private static final List<Pattern> CARRIED_OUT = Stream.of(
                    "camel-routes/src/main/java/dev/interlock/routes/(agents|alerts)/.*",
                    "simulator/src/main/java/.*",
                    "scenarios/src/main/java/dev/interlock/scenarios/attack/.*",
                    "rules/src/main/java/dev/interlock/rules/gate/PlanFacts.java")
            .map(Pattern::compile)
            .toList();

    /** Who takes or makes one action in particular, by the name of the file. */
    private static final Map<ActionType, Set<String>> USED = Map.of(
            // a person is told by the controller itself, whichever agent lives elsewhere and whatever became of a plan
            ActionType.ALERT,
            Set.of(
                    "AgentDuties",
                    "AgentWiring",
                    "Endpoints",
                    "Plans",
                    "RefusalAlarm",
                    // a receiver knows three severities
                    "SeverityCheck",
                    // what is recommended for a GPU is told and never done
                    "Remedy",
                    "FleetAnomalyBody",
                    // calls for people are counted, and that somebody was told is a result
                    "PlanTrails"),
            // a policy that Interlock is compared with
            ActionType.ADJUST_COOLING,
            Set.of("Thermostat"),
            // how far caps go is reckoned from what is drawn
            ActionType.THROTTLE_GPU,
            Set.of("CapBound", "Lowering", "Raising", "CapChange", "PowerView"),
            // where jobs are placed is reckoned for all of them at once
            ActionType.PLACE_JOB,
            Set.of("Placing"),
            // which jobs stand still is reckoned for all of them at once, and whether they do is read from the queue
            ActionType.SUSPEND_JOB,
            Set.of("SuspensionPolicy", "Attempt"),
            ActionType.RESUME_JOB,
            Set.of("SuspensionPolicy"),
            // an example in a help text
            ActionType.RESTART_SERVICE,
            Set.of("ActuatorsTryCommand"),
            // what a planner would look up first is looked up before it is asked
            ActionType.CHECK_LOGS,
            Set.of("Advice"),
            ActionType.SEARCH_RUNBOOKS,
            Set.of("Advice"));

    @ParameterizedTest
    @EnumSource
    void an_action_is_named_where_it_is_declared_and_where_it_is_carried_out(ActionType type) {
        Set<String> elsewhere = named(type).stream()
                .filter(file -> !DECLARED.contains(file))
                .filter(file -> CARRIED_OUT.stream()
                        .noneMatch(place -> place.matcher(file).matches()))
                .filter(file -> !USED.getOrDefault(type, Set.of()).contains(MainSources.simpleName(file)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(elsewhere)
                .as(
                        "'%s' is named where it is neither declared nor carried out. Read what you need from its ActionType, and declare it at the record where it is not there yet.",
                        type.contractName())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_action_is_found_where_it_is_declared(ActionType type) {
        assertThat(named(type)).containsAll(DECLARED);
    }

    @Test
    void nothing_is_let_pass_that_is_not_there() {
        USED.forEach((type, files) -> assertThat(named(type))
                .as("Nothing in %s names '%s' any more. Take it from the list.", files, type.contractName())
                .extracting(MainSources::simpleName)
                .containsAll(files));
    }

    private static Set<String> named(ActionType type) {
        String record = ActionForm.of(type).record().getSimpleName();
        Pattern named = Pattern.compile(
                "\\b(Action\\.%1$s|record %1$s|ActionType\\.%2$s|%3$s)\\b|^ {4}%2$s\\("
                        .formatted(record, type.name(), contractName(type)),
                Pattern.MULTILINE);
        return MainSources.naming(named);
    }

    /** A name of two words or more is the action's alone, {@code alert} is many things. */
    private static String contractName(ActionType type) {
        return type.contractName().contains("_") ? type.contractName() : "(?!)";
    }
}
