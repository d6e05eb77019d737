package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionJsonTest {
    static List<Action> one_of_each() {
        return List.of(
                new Action.AdjustCooling("crac-1", 18.5, 80),
                new Action.MigrateWorkload("job-7", "rack-9"),
                new Action.PlaceJob("job-7", "rack-9"),
                new Action.RequeueJob("job-7"),
                new Action.SuspendJob("job-7"),
                new Action.ResumeJob("job-7"),
                new Action.ThrottleGpu("gpu-1-0", 450),
                new Action.DeferJob("job-7", 1767571200000L),
                new Action.ShedJob("job-7"),
                new Action.Alert("zone-1", "critical", "Zone 1 is hot."),
                new Action.GetThermalStatus("zone-1"),
                new Action.GetPowerStatus("facility"),
                new Action.GetWorkloadQueue("facility"),
                new Action.QueryMetrics("rack-1", "inlet_celsius", Action.QueryMetrics.Asked.CROSSING, 900, 27.5),
                new Action.CheckLogs("rack-1", "throttl(ed|ing)", "warn", 900, 10),
                new Action.SearchRunbooks("rack-1", "hot spot", 3),
                new Action.RestartService("orders"),
                new Action.RollbackConfig("orders", 3),
                new Action.FlushCacheKey("cache", "product:17"),
                new Action.ClearQueuePoison("queue"),
                new Action.HealNetwork("orders-database"),
                new Action.KillProcess("orders", 4711),
                new Action.ScaleConsumer("fulfilment", 4),
                new Action.TerminateQuery("database", 99),
                new Action.HttpCheck("gateway", "/health"));
    }

    @ParameterizedTest
    @MethodSource("one_of_each")
    void an_action_comes_back_as_it_went_out(Action action) {
        assertThat(ActionJson.read(ActionJson.write(action)).orThrow()).isEqualTo(action);
        assertThat(read(StrictJson.write(ActionJson.write(action))).orThrow()).isEqualTo(action);
    }

    @Test
    void the_example_actions_cover_the_whole_catalogue() {
        assertThat(one_of_each()).extracting(Action::type).containsExactlyInAnyOrder(ActionType.values());
    }

    @Test
    void an_action_outside_the_catalogue_is_refused_with_the_catalogue() {
        assertThat(reasons("{\"type\": \"open_doors\", \"target\": \"zone-1\"}"))
                .singleElement()
                .asString()
                .contains("no action 'open_doors'", "adjust_cooling", "get_workload_queue");
    }

    @Test
    void missing_wrong_and_unknown_arguments_are_all_named() {
        assertThat(reasons("""
                {"type": "adjust_cooling", "target": "crac-1", "args": {"setpoint_celsius": "18", "fan": 80}}
                """))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("'setpoint_celsius' = \"18\""),
                        reason -> assertThat(reason).contains("no 'fan_percent'"),
                        reason -> assertThat(reason).contains("unknown field 'fan'"));
    }

    @Test
    void a_time_to_wait_for_is_a_whole_number_that_is_not_negative() {
        assertThat(reasons("{\"type\": \"defer_job\", \"target\": \"j\", \"args\": {\"not_before_ms\": 1.5}}"))
                .singleElement()
                .asString()
                .contains("whole number");
        assertThat(reasons("{\"type\": \"defer_job\", \"target\": \"j\", \"args\": {\"not_before_ms\": -1}}"))
                .singleElement()
                .asString()
                .contains("0 or more");
        assertThat(reasons("{\"type\": \"defer_job\", \"target\": \"j\", \"args\": {\"not_before_ms\": 1e30}}"))
                .hasSize(1);
    }

    @Test
    void an_alert_has_one_of_three_severities() {
        assertThat(reasons("{\"type\":\"alert\",\"target\":\"x\",\"args\":{\"severity\":\"loud\",\"message\":\"m\"}}"))
                .singleElement()
                .asString()
                .contains("\"loud\"", "info, warning, critical");
    }

    @Test
    void a_search_needs_a_regular_expression_and_a_span_of_time() {
        assertThat(reasons("""
                {"type": "check_logs", "target": "rack-1",
                 "args": {"pattern": "(", "level": "warn", "lookback_seconds": 0, "top": -1}}
                """)).hasSize(3).anySatisfy(reason -> assertThat(reason)
                .contains("no regular expression"));
    }

    @Test
    void a_process_a_session_and_a_number_of_consumers_are_at_least_one() {
        assertThat(reasons("{\"type\":\"kill_process\",\"target\":\"orders\",\"args\":{\"process\":0}}"))
                .singleElement()
                .asString()
                .contains("'process' = 0", "1 or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "health", "//elsewhere/x", "/a/../b", "/a?x=1", "/a#b", "http://x/", "/a%2e", "/a b", "/.."})
    void a_path_that_could_lead_elsewhere_does_not_stay_on_its_target(String path) {
        assertThat(new Action.HttpCheck("gateway", path).staysOnTarget()).isFalse();
        assertThat(new Action.HttpCheck("gateway", "/products/17").staysOnTarget())
                .isTrue();
    }

    private static Parsed<Action> read(String json) {
        return StrictJson.parse(json).then(ActionJson::read);
    }

    private static List<String> reasons(String json) {
        return read(json).reasons();
    }
}
