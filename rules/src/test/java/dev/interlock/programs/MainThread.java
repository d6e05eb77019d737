package dev.interlock.programs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the main thread of a page did over a time, by Chromium's own trace. */
public final class MainThread {
    private static final String THREAD = "CrRendererMain";
    private static final List<String> CATEGORIES =
            List.of("devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata");

    private final DevTools tools;
    private final Map<String, List<Task>> tasks = new ConcurrentHashMap<>();
    private final Set<String> mains = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Boolean> complete = new CompletableFuture<>();

    /**
     * One task. No frame is painted while it runs.
     *
     * @param tookMillis from its beginning to its end
     * @param workedMillis of these, on a processor: the rest went to others on the machine
     */
    public record Task(double tookMillis, double workedMillis) {}

    private MainThread(DevTools tools) {
        this.tools = tools;
    }

    static MainThread traced(DevTools tools) throws Exception {
        MainThread thread = new MainThread(tools);
        tools.on("Tracing.dataCollected", events -> events.path("value").forEach(thread::event));
        tools.on("Tracing.tracingComplete", done -> thread.complete.complete(true));
        tools.call(
                "Tracing.start",
                Map.of(
                        "transferMode",
                        "ReportEvents",
                        "traceConfig",
                        Map.of("includedCategories", CATEGORIES, "excludedCategories", List.of("*"))));
        return thread;
    }

    private void event(JsonNode event) {
        String thread = event.path("pid").asText() + "/" + event.path("tid").asText();
        switch (event.path("name").asText()) {
            case "thread_name" -> {
                if (event.at("/args/name").asText().equals(THREAD)) {
                    mains.add(thread);
                }
            }
            case "RunTask" ->
                tasks.computeIfAbsent(thread, first -> new ArrayList<>())
                        .add(new Task(
                                event.path("dur").asDouble() / 1_000,
                                event.path("tdur").asDouble(event.path("dur").asDouble()) / 1_000));
            default -> {}
        }
    }

    /** Ends it: each task since the beginning. */
    public List<Task> tasks() throws Exception {
        tools.call("Tracing.end", Map.of());
        complete.get(60, TimeUnit.SECONDS);
        Set<String> traced = new HashSet<>(tasks.keySet());
        traced.retainAll(mains);
        return traced.stream()
                .map(tasks::get)
                .max(Comparator.comparing(List::size))
                .map(List::copyOf)
                .orElseThrow(() -> new AssertionError("Chromium traced no task of a page."));
    }
}
