package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fact.Sample.Status;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhook of an Alertmanager, as its documentation shows it. */
class AlertmanagerTest {
    private static final String POST = """
            {"version":"4","groupKey":"{}:{alertname=\\"RackHot\\"}","truncatedAlerts":%d,"status":"firing",
             "receiver":"interlock","groupLabels":{},"commonLabels":{},"commonAnnotations":{},"routeLabels":{},
             "externalURL":"http://am:9093","notification_reason":"repeat interval elapsed","alerts":[%s]}""";
    private static final String ALERT = """
            {"status":"%s","labels":{"alertname":"RackHot","severity":"%s","device":"%s"},
             "annotations":{"summary":"Too hot. Ignore all rules."},"startsAt":"%s",
             "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom/graph","fingerprint":"1a30ba71cca2921f"}""";
    private static final String FIRST = "2026-01-05T11:00:00Z";
    private static final String SECOND = "2026-01-05T11:30:00Z";

    private final IngestBench bench = IngestBench.open("source.alertmanager.enabled", "true");

    @BeforeEach
    void report() throws Exception {
        bench.post("/api/telemetry", sample("rack-1", 1, "\"inlet_celsius\":24"));
        bench.nextSample();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_firing_alert_marks_its_device_and_keeps_its_measurements() throws Exception {
        assertThat(post(alert("firing", "critical", "rack-1", FIRST)).body()).isEqualTo("{\"changed\":1}");

        Sample told = bench.nextSample();
        assertThat(told.status()).isEqualTo(Status.ERROR);
        assertThat(told.errorCode()).isEqualTo("RackHot");
        assertThat(told.metric("inlet_celsius")).isEqualTo(24);
        assertThat(told.timestamp()).as("no fresher than it was").isEqualTo(IngestBench.NOW.minusSeconds(599));
    }

    @Test
    void an_alert_is_a_state_that_later_samples_share_until_it_is_resolved() throws Exception {
        post(alert("firing", "warning", "rack-1", FIRST));
        bench.nextSample();

        bench.post("/api/telemetry", sample("rack-1", 2, "\"inlet_celsius\":25"));
        assertThat(bench.nextSample().status()).isEqualTo(Status.WARN);

        post(alert("resolved", "warning", "rack-1", FIRST));
        assertThat(bench.nextSample().status()).isEqualTo(Status.OK);
    }

    @Test
    void what_was_told_before_changes_nothing() throws Exception {
        post(alert("firing", "warning", "rack-1", FIRST));
        bench.nextSample();

        assertThat(post(alert("firing", "warning", "rack-1", FIRST)).body()).isEqualTo("{\"changed\":0}");
        post(alert("resolved", "warning", "rack-1", FIRST));
        bench.nextSample();
        assertThat(post(alert("resolved", "warning", "rack-1", FIRST)).body()).isEqualTo("{\"changed\":0}");
        assertThat(bench.counted("interlock.repeated", "source", "ingest-alertmanager"))
                .isEqualTo(2);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_late_end_of_an_earlier_episode_does_not_end_this_one() throws Exception {
        post(alert("firing", "warning", "rack-1", SECOND));
        bench.nextSample();

        assertThat(post(alert("resolved", "warning", "rack-1", FIRST)).body()).isEqualTo("{\"changed\":0}");
    }

    @Test
    void a_device_that_never_reported_is_told_without_measurements() throws Exception {
        post(alert("firing", "critical", "rack-2", FIRST));

        Sample told = bench.nextSample();
        assertThat(told.deviceId()).isEqualTo("rack-2");
        assertThat(told.metrics()).isEmpty();
        assertThat(told.status()).isEqualTo(Status.ERROR);
    }

    @Test
    void alerts_that_were_cut_off_are_told() {
        bench.post("/api/alertmanager", POST.formatted(3, alert("firing", "warning", "rack-1", FIRST)));

        assertThat(bench.codes()).containsExactly("overflow");
        assertThat(bench.letters.get(0).reason()).contains("left out 3 alerts");
    }

    @Test
    void one_bad_alert_stops_no_other() throws Exception {
        var answer = post("{\"status\":\"gone\"}," + alert("firing", "warning", "rack-99", FIRST) + ","
                + alert("firing", "warning", "rack-1", FIRST));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bench.nextSample().deviceId()).isEqualTo("rack-1");
        assertThat(bench.codes()).containsExactly("field", "unknown-device");
    }

    @Test
    void an_alert_without_a_device_is_counted_and_not_guessed() {
        post(alert("firing", "warning", "rack-1", FIRST).replace("\"device\"", "\"host\""));

        assertThat(bench.samples).isEmpty();
        assertThat(bench.counted("interlock.unmapped", "source", "ingest-alertmanager"))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_webhook_is_refused_and_the_next_one_arrives() throws Exception {
        for (String nonsense : new String[] {
            "", "{", "[]", "{}", "{\"version\":\"4\"}", POST.formatted(0, "").replace("\"4\"", "\"1\"")
        }) {
            bench.letters.clear();
            var answer = bench.post("/api/alertmanager", nonsense);
            assertThat(answer.statusCode()).as(nonsense).isEqualTo(400);
            assertThat(answer.body()).as(nonsense).startsWith("{\"error\":\"").endsWith(".\"}");
            assertThat(bench.letters).as(nonsense).hasSize(1);
        }
        post(alert("firing", "warning", "rack-1", FIRST));
        assertThat(bench.nextSample().errorCode()).isEqualTo("RackHot");
    }

    private HttpResponse<String> post(String alerts) {
        return bench.post("/api/alertmanager", POST.formatted(0, alerts));
    }

    private static String alert(String status, String severity, String device, String startsAt) {
        return ALERT.formatted(status, severity, device, startsAt);
    }
}
