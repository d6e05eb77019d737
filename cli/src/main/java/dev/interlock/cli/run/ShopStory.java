package dev.interlock.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.cli.Trouble;
import dev.interlock.cli.scenario.ScenarioFiles;
import dev.interlock.cli.settings.Home;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.scenarios.shop.ShopScenarios;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code up --world minicloud} shows: what goes wrong with the shop.
 *
 * @param faults as the world's door takes them
 */
record ShopStory(long seed, List<JsonNode> faults) {
    private static final double CALM_SECONDS = 20;

    /** When nothing else is asked for: the order service is pointed at a database that does not exist. */
    static ShopStory usual(long seed) {
        JsonNode fault = JsonNodeFactory.instance
                .objectNode()
                .put("type", "db_conn_drift")
                .put("target", "orders")
                .put("at_seconds", CALM_SECONDS);
        return new ShopStory(seed, List.of(fault));
    }

    /** The story of a file, or of one that came along and is called so. */
    static ShopStory read(String named) {
        Path folder = Home.ofThisProcess().scenarios().resolve("minicloud");
        Path file = ScenarioFiles.find(named, folder)
                .orElseThrow(() -> Trouble.unreachable(
                        "There is no story of the shop '%s'. Give a file, or the name of one in '%s'."
                                .formatted(named, folder)));
        ShopScenario scenario = ShopScenarios.read(file).fold(found -> found, reasons -> {
            throw Trouble.failed(String.join("\n", reasons));
        });
        return new ShopStory(scenario.seed(), scenario.faults());
    }
}
