package dev.interlock.routes.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WhyStoryTest {
    private static final String FIRED = """
            {"seq": 2, "table": "rule_firings", "at": "2026-01-05T00:01:20Z", "rule_id": "THERMAL-001",
             "rule_name": "The inlet of a rack is above the recommended range",
             "facts_seen": [{"Tick": {"now": 1}}, {"Limit": {"name": "inlet-above-recommended", "value": 27.0, "unit": "°C"}},
                            {"Rack": {"id": "%s", "zone": "zone-1"}}, {"Long": 3}],
             "concluded": {"Symptom": {"condition": "inlet-above-recommended", "device": "%s"}}, "hash": "0b"}""";

    @Test
    void it_tells_in_order_what_was_seen_concluded_planned_judged_and_done() throws Exception {
        assertThat(story("""
                {"seq": 1, "table": "samples", "at": "2026-01-05T00:01:20Z", "device_id": "rack-1", "status": "OK",
                 "metrics": {"inlet_celsius": 28.5}, "hash": "0a"}""", FIRED.formatted("rack-1", "rack-1"), """
                {"seq": 3, "table": "plans", "at": "2026-01-05T00:01:20Z", "state": "PROPOSED", "root_goal": "colder-air in zone-1"}""", """
                {"seq": 4, "table": "verdicts", "at": "2026-01-05T00:01:20Z", "approved": false, "violation_count": 1}""", """
                {"seq": 5, "table": "violations", "at": "2026-01-05T00:01:20Z", "rule_id": "SAFETY-003", "task_id": "adjust-1",
                 "sentence": "Setpoint 9 °C is too low."}"""))
                .containsExactly(
                        "colder-air in zone-1",
                        "Decision d-1 (DETERMINISTIC)",
                        "incident zone-1@1",
                        "",
                        "What was seen",
                        "  2026-01-05 00:01:20  rack-1 OK: inlet_celsius 28.5",
                        "",
                        "Which rules fired",
                        "  THERMAL-001  The inlet of a rack is above the recommended range",
                        "      Limit inlet-above-recommended 27.0 °C, Rack rack-1 -> Symptom inlet-above-recommended rack-1",
                        "",
                        "What was planned, judged and done",
                        "  2026-01-05 00:01:20  plan proposed: colder-air in zone-1",
                        "  2026-01-05 00:01:20  the safety gate: refused, violations: 1",
                        "  2026-01-05 00:01:20    SAFETY-003 about adjust-1: Setpoint 9 °C is too low.");
    }

    @Test
    void a_rule_that_fired_for_two_racks_is_told_once_with_both() throws Exception {
        assertThat(story(FIRED.formatted("rack-2", "rack-2"), FIRED.formatted("rack-1", "rack-1")))
                .filteredOn(line -> line.startsWith("  "))
                .hasSize(3)
                .first()
                .asString()
                .contains("THERMAL-001");
    }

    @Test
    void a_table_that_nobody_taught_it_is_told_by_its_columns() throws Exception {
        assertThat(story("""
                {"seq": 9, "table": "prompts", "at": "2026-01-05T00:01:20Z", "model": "small", "note": null, "hash": "0c"}""")).endsWith("  2026-01-05 00:01:20  prompts: model small");
    }

    private static List<String> story(String... entries) throws Exception {
        return WhyStory.tell(new ObjectMapper()
                .readTree("{\"decision_id\": \"d-1\", \"decision_tag\": \"DETERMINISTIC\", \"incident\": \"zone-1@1\", "
                        + "\"entries\": [%s]}".formatted(String.join(",", entries))));
    }
}
