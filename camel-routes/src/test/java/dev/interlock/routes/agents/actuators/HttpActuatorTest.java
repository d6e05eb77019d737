package dev.interlock.routes.agents.actuators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.actuator.OwnActuator;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices behind HTTP: what reaches them, and what of it is shown beforehand. */
class HttpActuatorTest {
    private static final String EFFECT = "00000000-0000-0000-0000-000000000000/try";
    private static final Map<String, String> ON = Map.of(
            "actuator.http.enabled", "true",
            "actuator.http-check.enabled", "true",
            "actuator.redfish.enabled", "true");
    private static final String STATE = "{\"PowerLimitWatts\":{\"SetPoint\":700}}";

    @SuppressWarnings("NullAway.Init")
    private RecordingServer device;

    @BeforeEach
    void start() throws IOException {
        device = new RecordingServer();
    }

    @AfterEach
    void stop() {
        device.close();
    }

    @Test
    void the_template_is_filled_and_the_state_before_is_kept() {
        device.answers(200, STATE);
        try (Workbench bench = cap(ON)) {
            AgentResult result = bench.carryOut("plan/task", new Action.ThrottleGpu("orders", 300));

            assertThat(result.ok()).as(result.reason()).isTrue();
            assertThat(result.out()).containsEntry("before", Map.of("power_cap_watts", 700));
            assertThat(device.received()).extracting(ShownCall::method).containsExactly("GET", "PATCH");
            assertThat(device.received().get(1)).satisfies(patch -> {
                assertThat(patch.url())
                        .isEqualTo(device.url() + "/redfish/v1/Systems/1/Processors/orders/EnvironmentMetrics");
                assertThat(patch.body()).isEqualTo("{\"PowerLimitWatts\":{\"SetPoint\":300}}");
                assertThat(patch.headers())
                        .contains(
                                "Idempotency-key: plan/task", "X-auth-token: s3cr3t", "Content-type: application/json");
            });
        }
    }

    @Test
    void what_is_shown_is_what_is_sent_byte_for_byte_but_for_the_secret() {
        device.answers(200, "{}");
        try (Workbench bench = cap(ON)) {
            List<ShownCall> shown = bench.shown(new Action.ThrottleGpu("orders", 300));
            assertThat(device.received()).as("nothing was sent").isEmpty();
            bench.carryOut(EFFECT, new Action.ThrottleGpu("orders", 300));

            assertThat(normal(shown, "***"))
                    .isEqualTo(normal(device.received(), Workbench.SECRET))
                    .hasSize(2);
            assertThat(shown.toString()).doesNotContain(Workbench.SECRET);
        }
    }

    @Test
    void a_route_of_the_sites_own_is_an_actuator_and_is_shown_by_the_same_means() {
        try (Workbench bench = new Workbench(
                "gpu",
                "{ name: redfish, chassis: '1' }",
                with(ON, "actuator.redfish.url", device.url().toString()))) {
            Action cap = new Action.ThrottleGpu("orders", 300);
            List<ShownCall> shown = bench.shown(cap);
            assertThat(device.received()).isEmpty();
            AgentResult result = bench.carryOut(EFFECT, cap);

            assertThat(result.ok()).as(result.reason()).isTrue();
            assertThat(normal(shown, "***"))
                    .isEqualTo(normal(device.received(), "***"))
                    .hasSize(1);
            assertThat(device.received().get(0).url()).endsWith("/redfish/v1/Chassis/1/Power");
        }
    }

    @Test
    void a_word_that_could_mean_more_in_an_address_never_reaches_a_route_of_the_sites_own() {
        for (String word : List.of("../x", "a/b", "a?b=c", "a%2Fb", "a b", "..", "a&b", "a#b", "${env:HOME}")) {
            assertThat(OwnRouteActuator.unable(new DeviceAction(
                            "p/t", new Action.ThrottleGpu(word, 300), new OwnActuator("redfish", Map.of()))))
                    .as(word)
                    .isPresent();
        }
    }

    @Test
    void a_redirect_is_a_refusal_and_is_not_followed() throws IOException {
        try (RecordingServer elsewhere = new RecordingServer();
                Workbench bench = check()) {
            device.redirects(elsewhere.url() + "/latest/meta-data");
            AgentResult result = bench.carryOut("p/t", new Action.HttpCheck("orders", "/health"));

            assertThat(result.out()).containsEntry("status", 307);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void a_request_that_is_refused_for_now_is_sent_once() {
        device.answers(200, STATE);
        try (Workbench bench = cap(ON)) {
            device.answers(503, STATE);
            AgentResult result = bench.carryOut("p/t", new Action.ThrottleGpu("orders", 300));

            assertThat(result.ok()).isFalse();
            assertThat(device.received()).hasSize(1);
        }
    }

    @Test
    void a_health_check_tells_status_and_time_and_stays_on_its_device() {
        device.answers(503, "{}");
        try (Workbench bench = check()) {
            assertThat(bench.carryOut("p/t", new Action.HttpCheck("orders", "/health"))
                            .out())
                    .containsEntry("status", 503)
                    .containsKey("latency_ms");
            assertThat(device.received().get(0).url()).isEqualTo(device.url() + "/app/health");
            assertThat(bench.carryOut("p/t", new Action.HttpCheck("orders", "/../admin?x=1"))
                            .reason())
                    .contains("is no plain path");
            assertThat(bench.unable(new Action.RestartService("orders")))
                    .hasValueSatisfying(sentence ->
                            assertThat(sentence).contains("cannot carry out 'restart_service'", "It can http_check"));
            assertThat(device.received()).hasSize(1);
        }
    }

    @Test
    void what_is_switched_off_is_refused_with_the_name_of_the_switch_and_nothing_is_sent() {
        try (Workbench bench = cap(Map.of())) {
            AgentResult result = bench.carryOut("p/t", new Action.ThrottleGpu("orders", 300));

            assertThat(result.reason()).contains("switched off", "actuator.http.enabled=true");
            assertThat(device.received()).isEmpty();
        }
    }

    @Test
    void a_device_that_is_not_there_is_told_without_its_secret() {
        device.close();
        try (Workbench bench = cap(ON)) {
            assertThat(bench.carryOut("p/t", new Action.ThrottleGpu("orders", 300))
                            .reason())
                    .contains("The actuator 'http' did not get through to 'orders'")
                    .doesNotContain(Workbench.SECRET);
        }
    }

    @Test
    void a_later_try_of_the_same_effect_still_tells_what_was_there_before_the_first() {
        device.answers(200, STATE);
        try (Workbench bench = cap(ON)) {
            bench.carryOut("p/t", new Action.ThrottleGpu("orders", 300));
            device.answers(200, "{\"PowerLimitWatts\":{\"SetPoint\":300}}");

            assertThat(bench.carryOut("p/t", new Action.ThrottleGpu("orders", 300))
                            .out())
                    .containsEntry("before", Map.of("power_cap_watts", 700));
        }
    }

    private Workbench cap(Map<String, String> set) {
        return new Workbench(
                "gpu", "{ name: http, url: '%s', template: redfish-power-cap }".formatted(device.url()), set);
    }

    private Workbench check() {
        return new Workbench("service", "{ name: http-check, url: '%s/app/' }".formatted(device.url()), ON);
    }

    private static Map<String, String> with(Map<String, String> all, String key, String value) {
        Map<String, String> more = new TreeMap<>(all);
        more.put(key, value);
        return more;
    }

    /** The server tells header names in a case of its own. */
    private static List<String> normal(List<ShownCall> calls, String secret) {
        return calls.stream()
                .map(call -> "%s %s %s %s"
                        .formatted(
                                call.method(),
                                call.url(),
                                call.headers().stream()
                                        .map(header -> header.substring(0, header.indexOf(':'))
                                                        .toLowerCase(Locale.ROOT)
                                                + header.substring(header.indexOf(':'))
                                                        .replace(secret, "SECRET"))
                                        .sorted()
                                        .toList(),
                                call.body()))
                .toList();
    }
}
