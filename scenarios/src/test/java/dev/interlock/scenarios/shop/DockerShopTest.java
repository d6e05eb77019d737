package dev.interlock.scenarios.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.simulator.cloud.docker.ComposeRuntime;
import dev.interlock.simulator.shop.Count;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four of the shop's failures in containers of a real Docker engine, one after the other in one shop. Played with {@code -P
 * docker}.
 */
@Tag("docker")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DockerShopTest {
    private static final Path COMPOSE_FILE =
            Path.of("..", "simulator", "minicloud").toAbsolutePath().normalize();

    private static @Nullable ShopStage stage;

    @BeforeAll
    static void open(@TempDir Path folder) {
        stage = ShopStage.open(folder, (work, logs) -> ComposeRuntime.of(COMPOSE_FILE, work, logs));
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"container-stop", "db-conn-drift", "cache-poison", "network-partition"})
    void a_failure_in_a_container_is_seen_repaired_and_verified(String name) {
        ShopScenario story = ShopScenarios.read(Path.of("minicloud", name + ".json"))
                .orThrow();

        Played played = new ShopPlay(stage(), story).play();

        System.out.println(played.row());
        assertThat(played.changes())
                .as("what was changed")
                .containsExactly(story.expect().repair() + "(" + story.expect().root() + ")");
        assertThat(played.open()).as("incidents that are still open").isEmpty();
    }

    @Order(2)
    @Test
    void every_acknowledged_order_exists_exactly_once() {
        Count count = stage().cloud.settle(Duration.ofMinutes(1));

        System.out.println(count.sentence());
        assertThat(count.acknowledged()).isGreaterThan(50);
        assertThat(count.nothingLost()).as(count.sentence()).isTrue();
    }

    private static ShopStage stage() {
        return Objects.requireNonNull(stage);
    }
}
