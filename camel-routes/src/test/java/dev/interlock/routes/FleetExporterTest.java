package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.NoModel;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exporter of a whole controller, over HTTP. */
class FleetExporterTest {
    private static final String HOSTILE = "no\"de\\ one\"} 1 # HELP x";

    private final HttpClient http = HttpClient.newHttpClient();
    private Controller controller;

    @BeforeEach
    void start() {
        Map<Rating, Double> priced = Map.of(Rating.DOLLARS_PER_HOUR, 1.99);
        controller = start(
                Map.of("exporter.port", "0"),
                new Inventory(List.of(
                        gpu("n1/0", priced),
                        gpu("n1/1", priced),
                        gpu("n2/0", Map.of()),
                        new Device("n3/0", DeviceKind.GPU, "", "", "", 0, Map.of(), Set.of()),
                        gpu("i-1/0", Map.of()),
                        new Device("i-1", DeviceKind.INSTANCE, "", "", Map.of()),
                        new Device(HOSTILE, DeviceKind.INSTANCE, "", "", Map.of()))));
    }

    @AfterEach
    void stop() {
        controller.close();
    }

    @Test
    void an_instance_shows_mean_sum_and_maximum_of_what_its_gpus_measured() throws Exception {
        feed();

        assertThat(metrics())
                .contains(
                        "lambda_labs_gpu_utilization_percent{instance_id=\"n1\",instance_name=\"n1\",instance_type=\"A100\"} 60.0",
                        "lambda_labs_gpu_memory_percent{instance_id=\"n1\",instance_name=\"n1\",instance_type=\"A100\"} 50.0",
                        "lambda_labs_gpu_temperature_celsius{instance_id=\"n1\",instance_name=\"n1\",instance_type=\"A100\"} 71.0",
                        "lambda_labs_gpu_power_watts{instance_id=\"n1\",instance_name=\"n1\",instance_type=\"A100\"} 500.0",
                        "lambda_labs_instance_cost_dollars{instance_id=\"n1\",instance_type=\"A100\",period=\"hourly\"} 3.98",
                        "lambda_labs_instance_cost_dollars{instance_id=\"n1\",instance_type=\"A100\",period=\"daily\"} 95.52",
                        "lambda_labs_anomaly_detected{anomaly_type=\"high_temp\",instance_id=\"n1\"} 0.0",
                        "interlock_gpu_xid_code{device=\"n1/1\",instance_id=\"n1\"} 79.0",
                        "# TYPE lambda_labs_monitor_monitoring_runs_total counter",
                        "# HELP lambda_labs_monitor_status ");
    }

    @Test
    void what_was_not_measured_is_left_out_and_never_0() throws Exception {
        feed();

        assertThat(metrics())
                .contains(
                        "lambda_labs_gpu_temperature_celsius{instance_id=\"n2\"",
                        "lambda_labs_gpu_temperature_celsius{instance_id=\"n3\"")
                .doesNotContain(
                        "lambda_labs_gpu_utilization_percent{instance_id=\"n2\"",
                        "lambda_labs_gpu_memory_percent{instance_id=\"n2\"",
                        "lambda_labs_instance_cost_dollars{instance_id=\"n3\"",
                        "NaN");
    }

    @Test
    void a_machine_that_nobody_rents_out_costs_what_its_gpus_models_do() throws Exception {
        feed();

        assertThat(metrics())
                .contains(
                        "lambda_labs_instance_cost_dollars{instance_id=\"n2\",instance_type=\"A100\",period=\"hourly\"} 1.99");
    }

    @Test
    void a_rented_instance_has_its_providers_names_and_price() throws Exception {
        feed();

        assertThat(metrics())
                .contains(
                        "lambda_labs_instance_cost_dollars{instance_id=\"0920\",instance_type=\"gpu_1x_gh200\",period=\"hourly\"} 2.99")
                .contains("lambda_labs_anomaly_detected{anomaly_type=\"low_gpu\",instance_id=\"0920\"} 0.0");
    }

    @Test
    @NeedsProgram(ForeignProgram.PROMETHEUS)
    void promtool_has_nothing_to_say_whatever_a_sender_calls_its_machines() throws Exception {
        feed();
        String page = metrics();
        assertThat(page).contains("instance_id=\"no\\\"de\\\\ one\\\"} 1 # HELP x\"");

        Process promtool = new ProcessBuilder(
                        ForeignProgram.PROMETHEUS
                                .path()
                                .resolveSibling("promtool")
                                .toString(),
                        "check",
                        "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = promtool.getOutputStream()) {
            in.write(page.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(promtool.waitFor()).isZero();
    }

    @Test
    void nothing_can_be_changed_through_it() throws Exception {
        feed();
        HttpResponse<String> posted = http.send(
                HttpRequest.newBuilder(exporter("/metrics"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(get("/api/kill-switch").statusCode()).isEqualTo(404);
        assertThat(get("/").body())
                .contains("lambda_labs_gpu_utilization_percent")
                .contains("Nothing can be changed");
    }

    @Test
    void two_hundred_readers_who_never_read_hold_nothing_up() throws Exception {
        feed();
        List<Socket> hanging = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                hanging.add(reader(i % 2 == 0));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(get("/metrics").statusCode()).isEqualTo(200);
            }
            assertThat(http.send(
                                    HttpRequest.newBuilder(controller.url().resolve("/health"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
    }

    @Test
    void it_is_off_unless_somebody_wants_it() {
        try (Controller without = start(Map.of(), Inventory.empty())) {
            assertThat(without.exporter()).isEmpty();
        }
    }

    @Test
    void a_port_that_is_taken_is_said_at_the_start() {
        int taken = exporter("/").getPort();
        assertThatThrownBy(() -> start(Map.of("exporter.port", Integer.toString(taken)), Inventory.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + taken)
                .hasMessageContaining("exporter.port");
    }

    /** Half of them ask and do not read, half do not even ask to the end. */
    private Socket reader(boolean asks) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), exporter("/").getPort()));
        socket.getOutputStream()
                .write((asks ? "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n" : "GET /met")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void feed() throws Exception {
        controller
                .inlet()
                .samples(List.of(
                        sample(
                                        "n1/0",
                                        Map.of(
                                                "utilization_percent",
                                                50.0,
                                                "gpu_celsius",
                                                61.0,
                                                "power_watts",
                                                200.0,
                                                "memory_used_mib",
                                                40.0,
                                                "memory_total_mib",
                                                80.0))
                                .labelled(Map.of("node", "n1")),
                        sample(
                                        "n1/1",
                                        Map.of(
                                                "utilization_percent",
                                                70.0,
                                                "gpu_celsius",
                                                71.0,
                                                "power_watts",
                                                300.0,
                                                "xid",
                                                79.0))
                                .labelled(Map.of("node", "n1")),
                        sample("n2/0", Map.of("gpu_celsius", 40.0)).labelled(Map.of("node", "n2")),
                        sample("n3/0", Map.of("gpu_celsius", 40.0)).labelled(Map.of("node", "n3")),
                        sample("i-1/0", Map.of("gpu_celsius", 40.0)).labelled(Map.of("node", "i-1")),
                        sample(HOSTILE, Map.of("dollars_per_hour", 1.0)),
                        sample("i-1", Map.of("dollars_per_hour", 2.99, "gpus", 1.0))
                                .labelled(Map.of(
                                        "instance_id", "0920",
                                        "instance_name", "first",
                                        "instance_type", "gpu_1x_gh200",
                                        "state", "active"))));
        Until.until(() -> controller.room().view().devices().size() >= 6);
    }

    private String metrics() throws Exception {
        return get("/metrics").body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(exporter(path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI exporter(String path) {
        return controller.exporter().orElseThrow().resolve(path);
    }

    private static Device gpu(String id, Map<Rating, Double> ratings) {
        return new Device(id, DeviceKind.GPU, "", "", "A100", 0, ratings, Set.of());
    }

    private static Sample sample(String device, Map<String, Double> metrics) {
        return new Sample(device, InstantSource.system().instant(), Sample.Status.OK, metrics);
    }

    private static Controller start(Map<String, String> own, Inventory inventory) {
        Map<String, String> properties = new HashMap<>(Map.of("interlock.port", "0"));
        properties.putAll(own);
        ControllerSettings settings =
                new ControllerSettings(Home.linked(), null, AuditSettings.inMemory(), Mode.OBSERVE, properties);
        return Controller.start(settings, inventory, Outside.of(InstantSource.system(), new Hands(), new NoModel()));
    }
}
