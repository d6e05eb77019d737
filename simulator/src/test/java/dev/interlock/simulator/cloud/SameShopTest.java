package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shop is the same in Docker Compose, in Kubernetes and in the code: its parts, its wires, and who reaches whom where. */
final class SameShopTest {
    private static final JsonNode COMPOSE = Manifests.one("docker-compose.yml").path("services");
    private static final int FIRST_LINK = 7_001;

    /** Where each wire listens on the relay, and whom it calls. */
    private static final String LINKS = IntStream.range(0, PartLink.ALL.size())
            .mapToObj(index -> "%s=%d>%s:%d"
                    .formatted(
                            PartLink.ALL.get(index).id(),
                            FIRST_LINK + index,
                            PartLink.ALL.get(index).to().id(),
                            port(PartLink.ALL.get(index).to())))
            .collect(Collectors.joining(";"));

    @Test
    void every_part_of_the_shop_is_in_both() {
        assertThat(Part.values()).allSatisfy(part -> {
            assertThat(COMPOSE.has(part.id())).as(part.id()).isTrue();
            assertThat(kubernetes("Service", part)).as(part.id()).isPresent();
            assertThat(Stream.of("Deployment", "StatefulSet").flatMap(kind -> kubernetes(kind, part).stream()))
                    .as(part.id())
                    .hasSize(1);
        });
    }

    @Test
    void the_relay_has_every_wire_in_both() {
        assertThat(COMPOSE.at("/relay/environment/SHOP_LINKS").asText()).isEqualTo(LINKS);
        assertThat(Manifests.text("kubernetes/links.txt").strip()).isEqualTo(LINKS);
    }

    @Test
    void the_relay_can_be_reached_at_every_wire_in_kubernetes() {
        List<Integer> ports =
                kubernetes("Service", Part.RELAY).orElseThrow().at("/spec/ports").findValues("port").stream()
                        .map(JsonNode::asInt)
                        .toList();

        assertThat(ports)
                .containsAll(IntStream.range(0, PartLink.ALL.size())
                        .mapToObj(index -> FIRST_LINK + index)
                        .toList());
    }

    @Test
    void each_service_is_told_the_same_in_both_and_calls_by_way_of_the_relay() {
        for (Part part : List.of(Part.GATEWAY, Part.ORDERS, Part.FULFILMENT)) {
            Map<String, String> compose = composeEnvironment(part);
            Map<String, String> kubernetes = kubernetesEnvironment(part);
            assertThat(kubernetes).isEqualTo(compose);
            for (int index = 0; index < PartLink.ALL.size(); index++) {
                PartLink wire = PartLink.ALL.get(index);
                if (wire.from() == part) {
                    assertThat(compose).containsEntry("SHOP_" + wire.to().name(), "relay:" + (FIRST_LINK + index));
                }
            }
        }
    }

    @Test
    void prometheus_asks_services_that_both_have() {
        JsonNode targets = Manifests.one("prometheus.yml").at("/scrape_configs/0/static_configs/0/targets");

        assertThat(targets).isNotEmpty().allSatisfy(target -> {
            String[] asked = target.asText().split(":", 2);
            assertThat(COMPOSE.at("/" + asked[0] + "/environment/SHOP_PORT").asText())
                    .isEqualTo(asked[1]);
            assertThat(kubernetes("Service", asked[0])
                            .orElseThrow()
                            .at("/spec/ports/0/port")
                            .asText())
                    .isEqualTo(asked[1]);
        });
    }

    private static int port(Part part) {
        return switch (part) {
            case DATABASE -> 5_432;
            case CACHE -> 6_379;
            case QUEUE -> 61_616;
            case RELAY, ORDERS, FULFILMENT, GATEWAY -> 8_080;
        };
    }

    /** What the compose file says where nothing is overridden. */
    private static Map<String, String> composeEnvironment(Part part) {
        Map<String, String> environment = new TreeMap<>();
        COMPOSE.at("/" + part.id() + "/environment")
                .properties()
                .forEach(each -> environment.put(
                        each.getKey(), each.getValue().asText().replaceFirst("^\\$\\{[A-Z_]+:-(.*)}$", "$1")));
        return environment;
    }

    private static Map<String, String> kubernetesEnvironment(Part part) {
        Map<String, String> environment = new HashMap<>();
        kubernetes("Deployment", part)
                .orElseThrow()
                .at("/spec/template/spec/containers/0/env")
                .forEach(each -> environment.put(
                        each.path("name").asText(),
                        each.has("value") ? each.path("value").asText() : password()));
        return environment;
    }

    /** The only value that is not written where it is used. */
    private static String password() {
        String literal = Manifests.one("kustomization.yaml")
                .at("/secretGenerator/0/literals/0")
                .asText();
        return Arrays.asList(literal.split("=", 2)).get(1);
    }

    private static Optional<JsonNode> kubernetes(String kind, Part part) {
        return kubernetes(kind, part.id());
    }

    private static Optional<JsonNode> kubernetes(String kind, String name) {
        return Manifests.kubernetes().stream()
                .filter(each -> each.path("kind").asText().equals(kind)
                        && each.at("/metadata/name").asText().equals(name))
                .findFirst();
    }
}
