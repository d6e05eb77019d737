package dev.interlock.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedFleetTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final SimulatedFleet fleet = new SimulatedFleet(7, START);

    @Test
    void the_same_seed_shows_the_same_pages_and_another_shows_others() {
        String page = page("gpu-node-1", 12);

        assertThat(DcgmPage.of(new SimulatedFleet(7, START), node("gpu-node-1"), START.plusSeconds(12)))
                .isEqualTo(page);
        assertThat(DcgmPage.of(new SimulatedFleet(8, START), node("gpu-node-1"), START.plusSeconds(12)))
                .isNotEqualTo(page);
        assertThat(page("gpu-node-1", 13)).isNotEqualTo(page);
    }

    @Test
    void within_a_minute_one_gpu_is_too_hot_and_one_fell_off_the_bus_and_nothing_else_is_wrong() {
        assertThat(hot(10)).isEmpty();
        assertThat(hot(59)).containsExactly("gpu-node-2/5");
        assertThat(page("gpu-node-3", 59))
                .containsPattern("DCGM_FI_DEV_XID_ERRORS\\{gpu=\"2\".*} 79\n")
                .doesNotContainPattern("DCGM_FI_DEV_GPU_TEMP\\{gpu=\"2\"");
        assertThat(page("gpu-node-3", 29))
                .containsPattern("DCGM_FI_DEV_XID_ERRORS\\{gpu=\"2\".*} 0\n")
                .containsPattern("DCGM_FI_DEV_GPU_TEMP\\{gpu=\"2\"");
    }

    @Test
    void both_spellings_of_the_hosts_label_are_shown_and_jobs_by_their_pods() {
        assertThat(page("gpu-node-1", 1)).contains("hostname=\"gpu-node-1\"").contains("pod=\"train-llm-0\"");
        assertThat(page("gpu-node-2", 1)).contains("Hostname=\"gpu-node-2\"").doesNotContain("hostname=");
    }

    @Test
    void its_doors_answer_as_an_exporter_and_as_the_provider_do_and_change_nothing() throws Exception {
        InstantSource clock = InstantSource.fixed(START.plusSeconds(5));
        try (FleetServer server =
                FleetServer.open(fleet, clock, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertThat(server.pages()).hasSize(4);
            assertThat(get(server.pages().get(1)).body()).isEqualTo(page("gpu-node-2", 5));
            JsonNode instances = new ObjectMapper()
                    .readTree(get(server.url().resolve("/api/v1/instances")).body())
                    .path("data");
            assertThat(instances).hasSize(4);
            assertThat(instances
                            .get(0)
                            .path("instance_type")
                            .path("price_cents_per_hour")
                            .asInt())
                    .isPositive();
            JsonNode types = new ObjectMapper()
                    .readTree(
                            get(server.url().resolve("/api/v1/instance-types")).body());
            assertThat(types.path("data").isObject()).isTrue();
            assertThat(get(server.url().resolve("/nodes/nobody/metrics")).statusCode())
                    .isEqualTo(404);
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    server.url().resolve("/api/v1/instance-operations/terminate"))
                                            .POST(BodyPublishers.noBody())
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    private List<String> hot(long second) {
        return fleet.nodes().stream()
                .flatMap(node -> IntStream.range(0, node.work().size())
                        .filter(gpu -> fleet.figures(node, gpu, START.plusSeconds(second))
                                        .celsius()
                                > 85)
                        .mapToObj(gpu -> node.name() + "/" + gpu))
                .toList();
    }

    private String page(String name, long second) {
        return DcgmPage.of(fleet, node(name), START.plusSeconds(second));
    }

    private FleetNode node(String name) {
        return fleet.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
