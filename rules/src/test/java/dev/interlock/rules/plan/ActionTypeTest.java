package dev.interlock.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTypeTest {
    @Test
    void the_catalogue_has_every_action_that_there_is() {
        assertThat(Stream.of(ActionType.values())
                        .<Class<?>>map(type -> ActionForm.of(type).record()))
                .containsExactlyInAnyOrderElementsOf(records(Action.class).toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_action_declares_all_that_the_catalogue_says_of_it(ActionType type) {
        RecordComponent[] components = ActionForm.of(type).record().getRecordComponents();
        assertThat(components[0].getName()).isEqualTo("target");
        assertThat(List.of(components).subList(1, components.length))
                .allSatisfy(each -> assertThat(each.getAnnotation(Takes.class))
                        .as("%s of %s has no @Takes. Say what it means.", each.getName(), type.contractName())
                        .isNotNull());
        assertThat(type.description()).endsWith(".");
        assertThat(type.targets()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_constant_is_named_as_its_record(ActionType type) {
        String record = ActionForm.of(type).record().getSimpleName();
        assertThat(type.contractName().replace("_", "")).isEqualToIgnoringCase(record);
    }

    /** No agent but one changes anything, and what may be looked up at any time changes nothing. */
    @ParameterizedTest
    @EnumSource
    void what_reads_is_a_read_and_leaves_nothing_behind(ActionType type) {
        assertThat(type.reads())
                .isEqualTo(
                        Action.Read.class.isAssignableFrom(ActionForm.of(type).record()));
        assertThat(type.reads() && type.changes()).isFalse();
    }

    @Test
    void an_actuator_changes_something_or_asks_a_service_and_the_rest_is_answered_without_one() {
        assertThat(ActionType.values())
                .filteredOn(type -> !type.byActuator())
                .containsExactly(
                        ActionType.ALERT,
                        ActionType.GET_THERMAL_STATUS,
                        ActionType.GET_POWER_STATUS,
                        ActionType.GET_WORKLOAD_QUEUE,
                        ActionType.QUERY_METRICS,
                        ActionType.CHECK_LOGS,
                        ActionType.SEARCH_RUNBOOKS);
    }

    @Test
    void what_can_be_taken_back_is_taken_back_by_the_former_values() {
        assertThat(Inverse.of(
                        new Action.AdjustCooling("crac-1", 18, 80), Map.of("setpoint_celsius", 22, "fan_percent", 60)))
                .contains(new Action.AdjustCooling("crac-1", 22, 60));
        assertThat(Inverse.of(new Action.MigrateWorkload("job-1", "rack-2"), Map.of("to_rack", "rack-1")))
                .contains(new Action.MigrateWorkload("job-1", "rack-1"));
        assertThat(Inverse.of(new Action.ScaleConsumer("fulfilment", 4), Map.of("consumers", 2)))
                .contains(new Action.ScaleConsumer("fulfilment", 2));
    }

    @Test
    void a_job_that_was_placed_is_requeued_and_one_that_was_requeued_is_placed_where_it_ran() {
        assertThat(Inverse.of(new Action.PlaceJob("job-1", "rack-2"), Map.of()))
                .contains(new Action.RequeueJob("job-1"));
        assertThat(Inverse.of(new Action.RequeueJob("job-1"), Map.of("to_rack", "rack-2")))
                .contains(new Action.PlaceJob("job-1", "rack-2"));
        assertThat(Inverse.of(new Action.RequeueJob("job-1"), Map.of())).isEmpty();
    }

    @Test
    void a_job_that_was_suspended_is_resumed_and_one_that_was_resumed_is_suspended() {
        assertThat(Inverse.of(new Action.SuspendJob("job-1"), Map.of())).contains(new Action.ResumeJob("job-1"));
        assertThat(Inverse.of(new Action.ResumeJob("job-1"), Map.of())).contains(new Action.SuspendJob("job-1"));
    }

    @ParameterizedTest
    @EnumSource
    void what_takes_an_action_back_is_done_to_the_same_things(ActionType type) {
        assertThat(type.undoneBy().targets()).isEqualTo(type.targets());
        assertThat(type.undoneBy().reversible()).isEqualTo(type.reversible());
    }

    @Test
    void nothing_is_taken_back_by_values_that_nobody_recorded() {
        assertThat(Inverse.of(new Action.AdjustCooling("crac-1", 18, 80), Map.of("setpoint_celsius", 22)))
                .isEmpty();
        assertThat(Inverse.of(
                        new Action.AdjustCooling("crac-1", 18, 80),
                        Map.of("setpoint_celsius", "cold", "fan_percent", 60)))
                .isEmpty();
    }

    @Test
    void what_is_put_right_or_lost_is_not_taken_back() {
        assertThat(Inverse.of(new Action.KillProcess("orders", 7), Map.of("process", 7)))
                .isEmpty();
        assertThat(Inverse.of(new Action.ShedJob("job-1"), Map.of("rack", "rack-1")))
                .isEmpty();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ActionTypeTest::records)
                : Stream.of(type);
    }
}
