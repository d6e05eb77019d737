package dev.interlock.scenarios.shop;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.planner.Advisor;
import dev.interlock.programs.SourceTree;
import dev.interlock.routes.Controller;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.simulator.cloud.MiniCloud;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.measure.NoiseLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A shop and its controller, whose model answers what was recorded. */
final class ShopStage implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    final RecordedModel model = new RecordedModel();
    final MiniCloud cloud;
    final Controller controller;
    final List<Entry> entries;
    private final ShopBench bench;
    private final Advisor advisor;

    private ShopStage(Path folder, BiFunction<Path, LogBook, ServiceRuntime> runtime) {
        advisor = advisor();
        BenchSettings settings = BenchSettings.in(SourceTree.linkedFrom(ROOT, folder.resolve("home")))
                .audit(AuditSettings.in(folder))
                .planner(advisor);
        bench = ShopBench.open(folder, runtime, 1, NoiseLevel.USUAL, settings);
        cloud = bench.cloud();
        controller = bench.controller();
        entries = bench.entries();
    }

    static ShopStage open(Path folder, BiFunction<Path, LogBook, ServiceRuntime> runtime) {
        return new ShopStage(folder, runtime);
    }

    LogBook logs() {
        return bench.logs();
    }

    @Override
    public void close() {
        bench.close();
        advisor.close();
        model.close();
    }

    private Advisor advisor() {
        ModelSettings settings = ModelSettings.of(Map.of(
                        "advisor.provider",
                        "openai-compatible",
                        "advisor.url",
                        model.url(),
                        "advisor.model",
                        "recorded"))
                .orThrow();
        return Advisor.of(settings, List.of(ROOT.resolve("llm-advisor/prompts")), ShopBench.CLOCK)
                .orThrow();
    }
}
