package dev.interlock.scenarios.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.shop.Count;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Stories played in several shops at once, each shop one story after the other; and what came of them. */
final class Season {
    /** Before the first story begins. */
    private static final long CALM_SECONDS = NightlyBuild.choose(10, 600);

    private final BiFunction<Path, LogBook, ServiceRuntime> runtime;
    private final Queue<ShopScenario> waiting;
    private final Map<String, Played> played = new ConcurrentHashMap<>();
    private final Map<String, Throwable> broken = new ConcurrentHashMap<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<String> hasty = new CopyOnWriteArrayList<>();

    private Season(List<ShopScenario> stories, BiFunction<Path, LogBook, ServiceRuntime> runtime) {
        waiting = new ConcurrentLinkedQueue<>(stories);
        this.runtime = runtime;
    }

    static Season play(
            List<ShopScenario> stories, int shops, Path folder, BiFunction<Path, LogBook, ServiceRuntime> runtime)
            throws InterruptedException {
        Season season = new Season(stories, runtime);
        season.playIn(Math.min(shops, stories.size()), folder);
        new TreeMap<>(season.played).values().forEach(each -> System.out.println(each.row()));
        season.counts.forEach(count -> System.out.println(count.sentence()));
        return season;
    }

    void requireRepaired(ShopScenario story) {
        Throwable wrong = broken.get(story.name());
        if (wrong != null) {
            throw new AssertionError(wrong.getMessage(), wrong);
        }
        Played seen = Objects.requireNonNull(played.get(story.name()));
        assertThat(seen.changes())
                .as("what was changed")
                .containsExactly(story.expect().repair() + "(" + story.expect().root() + ")");
        assertThat(seen.open()).as("incidents that are still open").isEmpty();
    }

    void requireNothingLost() {
        assertThat(counts).isNotEmpty().allSatisfy(count -> {
            assertThat(count.acknowledged()).isGreaterThan(50);
            assertThat(count.nothingLost()).as(count.sentence()).isTrue();
        });
    }

    void requireCalm() {
        assertThat(hasty).as("what was changed before anything was wrong").isEmpty();
    }

    private void playIn(int shops, Path folder) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(shops);
        try {
            List<Future<Count>> open = new ArrayList<>();
            for (int shop = 1; shop <= shops; shop++) {
                Path own = folder.resolve("shop-" + shop);
                open.add(threads.submit(() -> playIn(own)));
            }
            for (Future<Count> each : open) {
                counts.add(counted(each));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Count playIn(Path own) throws InterruptedException {
        try (ShopStage stage = ShopStage.open(own, runtime)) {
            TimeUnit.SECONDS.sleep(CALM_SECONDS);
            hasty.addAll(ShopChanges.of(stage.entries));
            for (ShopScenario story = waiting.poll(); story != null; story = waiting.poll()) {
                try {
                    played.put(story.name(), new ShopPlay(stage, story).play());
                } catch (AssertionError | RuntimeException wrong) {
                    broken.put(story.name(), wrong);
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
