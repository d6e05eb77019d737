package dev.interlock.scenarios.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.simulator.cloud.process.ProcessRuntime;
import dev.interlock.simulator.shop.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every failure of the shop on real processes: it leaves its real trace, is detected, repaired and verified, and no order is
 * lost. Several shops play at once, each one story after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ShopFailuresTest {
    private static final Path STORIES = Path.of("minicloud");
    private static final int SHOPS = Integer.getInteger("shops", 3);
    private static final Map<String, Played> PLAYED = new ConcurrentHashMap<>();
    private static final Map<String, Throwable> BROKEN = new ConcurrentHashMap<>();
    private static final List<Count> COUNTS = new ArrayList<>();

    static Stream<ShopScenario> stories() throws IOException {
        String only = System.getProperty("story", "");
        try (Stream<Path> files = Files.list(STORIES)) {
            return files
                    .sorted()
                    .map(file -> ShopScenarios.read(file).orThrow())
                    .filter(story -> only.isEmpty() || List.of(only.split(",")).contains(story.name()))
                    .toList()
                    .stream();
        }
    }

    @BeforeAll
    static void play(@TempDir Path folder) throws Exception {
        ConcurrentLinkedQueue<ShopScenario> waiting =
                new ConcurrentLinkedQueue<>(stories().toList());
        ExecutorService shops = Executors.newFixedThreadPool(SHOPS);
        try {
            List<Future<Count>> open = new ArrayList<>();
            for (int shop = 1; shop <= Math.min(SHOPS, waiting.size()); shop++) {
                Path own = folder.resolve("shop-" + shop);
                open.add(shops.submit(() -> playIn(own, waiting)));
            }
            for (Future<Count> each : open) {
                COUNTS.add(counted(each));
            }
        } finally {
            shops.shutdownNow();
        }
        new TreeMap<>(PLAYED).values().forEach(played -> System.out.println(played.row()));
        COUNTS.forEach(count -> System.out.println(count.sentence()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void a_failure_is_seen_repaired_and_verified(ShopScenario story) {
        assertThat(BROKEN.get(story.name())).isNull();
        Played played = Objects.requireNonNull(PLAYED.get(story.name()));
        assertThat(played.changes())
                .as("what was changed")
                .containsExactly(story.expect().repair() + "(" + story.expect().root() + ")");
        assertThat(played.open()).as("incidents that are still open").isEmpty();
    }

    @Test
    void every_acknowledged_order_exists_exactly_once() {
        assertThat(COUNTS).isNotEmpty().allSatisfy(count -> {
            assertThat(count.acknowledged()).isGreaterThan(50);
            assertThat(count.nothingLost()).as(count.sentence()).isTrue();
        });
    }

    private static Count playIn(Path own, ConcurrentLinkedQueue<ShopScenario> waiting) {
        try (ShopStage stage = ShopStage.open(own, ProcessRuntime::in)) {
            for (ShopScenario story = waiting.poll(); story != null; story = waiting.poll()) {
                try {
                    PLAYED.put(story.name(), new ShopPlay(stage, story).play());
                } catch (AssertionError | RuntimeException broken) {
                    BROKEN.put(story.name(), broken);
                    stage.cloud.faults().keySet().forEach(stage.cloud::heal);
                }
            }
            return stage.cloud.settle(Duration.ofMinutes(1));
        }
    }

    private static Count counted(Future<Count> shop) throws InterruptedException {
        try {
            return shop.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A shop did not open, or did not close.", broken.getCause());
        }
    }
}
