package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever runs the address behind --source does not choose what is acted through; whoever watches is told what acts. */
final class SourceTest {
    private static final String TOLD = """
            {"devices": [
              {"id": "orders", "kind": "service", "actuator": {"name": "docker", "container": "someone-elses"}},
              {"id": "web", "kind": "service", "actuator": {"name": "http-check", "url": "https://elsewhere.example"}},
              {"id": "rack-1", "kind": "rack"}]}
            """;

    @Test
    void actuators_that_a_world_names_are_left_out_and_counted() throws Exception {
        HttpServer world = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        world.createContext("/inventory", exchange -> {
            byte[] body = TOLD.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        world.start();
        List<String> warnings = new ArrayList<>();
        try {
            URI url = URI.create("http://127.0.0.1:" + world.getAddress().getPort());
            Source source = Source.at(url, warnings::add);
            assertThat(source.inventory().devices()).extracting(Device::id).containsExactly("orders", "web", "rack-1");
            assertThat(source.inventory().devices())
                    .allMatch(device -> device.actuator().isEmpty());
        } finally {
            world.stop(0);
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("names actuators, for 2 of its devices", "left out", "'actuator.default'");
    }

    @Test
    void a_site_that_is_watched_is_said_to_be_left_alone_only_where_nothing_acts() {
        WatchedSite site = new WatchedSite(
                List.of(URI.create("http://localhost:9090")),
                Optional.empty(),
                List.of(),
                "",
                new InventorySource.Given(Inventory.empty()));
        assertThat(site.sentence(List.of())).contains("Nothing is changed");
        assertThat(site.sentence(List.of("docker", "http")))
                .doesNotContain("Nothing is changed")
                .contains("Prometheus http://localhost:9090", "Switched on to act: docker, http.");
    }
}
