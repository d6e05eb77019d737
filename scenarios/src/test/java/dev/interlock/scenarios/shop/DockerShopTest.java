package dev.interlock.scenarios.shop;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.simulator.cloud.docker.ComposeRuntime;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some of the shop's failures in containers of a real Docker engine. Played with {@code -P docker}. */
@NeedsProgram(ForeignProgram.DOCKER)
final class DockerShopTest {
    private static final int SHOPS = 1;
    private static final Path FILES =
            Path.of("..", "simulator", "minicloud").toAbsolutePath().normalize();

    private static @Nullable Season season;

    static Stream<ShopScenario> stories() {
        return Stream.of("container-stop", "network-partition", "db-conn-drift", "cache-poison")
                .limit(NightlyBuild.choose(1, 4))
                .map(name ->
                        Scenarios.readShop(Path.of("minicloud", name + ".json")).orThrow());
    }

    @BeforeAll
    static void play(@TempDir Path folder) throws InterruptedException {
        season = Season.play(stories().toList(), SHOPS, folder, (work, logs) -> ComposeRuntime.of(FILES, work, logs));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void a_failure_in_a_container_is_seen_repaired_and_verified(ShopScenario story) {
        Objects.requireNonNull(season).requireRepaired(story);
    }

    @Test
    void every_acknowledged_order_exists_exactly_once() {
        Objects.requireNonNull(season).requireNothingLost();
    }
}
