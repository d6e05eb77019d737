package dev.interlock.scenarios.shop;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.simulator.cloud.process.ProcessRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Failures of the shop on real processes, all of them at night: each leaves its real trace, is detected, repaired and verified, and no
 * order is lost. Several shops play at once, each one story after the other.
 */
final class ShopFailuresTest {
    private static final Path STORIES = Path.of("minicloud");
    private static final int SHOPS = Integer.getInteger("shops", 2);

    /** One each of what a service, a store, the way between them and the queue may suffer; the others follow at night. */
    private static final Set<String> IN_EACH_BUILD =
            Set.of("bad-deploy", "db-conn-drift", "network-partition", "queue-poison");

    private static @Nullable Season season;

    static Stream<ShopScenario> stories() throws IOException {
        String only = System.getProperty("story", "");
        Predicate<String> chosen = only.isEmpty()
                ? NightlyBuild.choose(IN_EACH_BUILD::contains, story -> true)
                : List.of(only.split(","))::contains;
        try (Stream<Path> files = Files.list(STORIES)) {
            return files
                    .sorted()
                    .map(file -> Scenarios.readShop(file).orThrow())
                    .filter(story -> !story.expect().isCalm() && chosen.test(story.name()))
                    .toList()
                    .stream();
        }
    }

    @BeforeAll
    static void play(@TempDir Path folder) throws Exception {
        season = Season.play(stories().toList(), SHOPS, folder, ProcessRuntime::in);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void a_failure_is_seen_repaired_and_verified(ShopScenario story) {
        Objects.requireNonNull(season).requireRepaired(story);
    }

    @Test
    void nothing_is_changed_while_nothing_is_wrong() {
        Objects.requireNonNull(season).requireCalm();
    }

    @Test
    void every_acknowledged_order_exists_exactly_once() {
        Objects.requireNonNull(season).requireNothingLost();
    }
}
