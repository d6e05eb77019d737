package dev.interlock.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.cli.scenario.ScenarioFiles;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.simulator.measure.NoiseLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code up --world minicloud} shows: what goes wrong with the shop.
 *
 * @param seed of the file; empty where there is none
 * @param faults as the world's door takes them
 */
record ShopStory(Optional<Long> seed, NoiseLevel noise, List<JsonNode> faults) {
    private static final double CALM_SECONDS = 20;

    /** When nothing else is asked for: the order service is pointed at a database that does not exist. */
    static ShopStory usual() {
        JsonNode fault = JsonNodeFactory.instance
                .objectNode()
                .put("type", "db_conn_drift")
                .put("target", "orders")
                .put("at_seconds", CALM_SECONDS);
        return new ShopStory(Optional.empty(), NoiseLevel.USUAL, List.of(fault));
    }

    /** The story of a file, or of one that came along and is called so. */
    static ShopStory read(String named, Optional<Path> site) {
        ShopScenario scenario = ScenarioFiles.of(site).ofShop(named);
        return new ShopStory(
                Optional.of(scenario.heading().seed()), scenario.heading().noise(), scenario.faults());
    }
}
