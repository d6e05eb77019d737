package dev.interlock.routes.web;

import dev.interlock.programs.Browser;
import dev.interlock.programs.MainThread;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.operator.View;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the page costs a browser with 200 racks and 8,000 GPUs, all of which change each second: until something is painted, how long its main thread is busy at
 * a time, and what a page holds that is left open. Run by hand: {@code [MINUTES [HAPPENINGS_A_SECOND]]} for the last, by default 5 and 2; the overview is loaded
 * anew after each happening, and by itself every 5 s.
 */
final class ControlRoomBenchmark {
    private static final int RACKS = 200;
    private static final int GPUS = 8_000;
    private static final int VISITS = 7;
    private static final double FRAME_MS = 16;
    private static final Duration WATCHED = Duration.ofSeconds(30);
    private static final Map<String, String> READY = Map.of(
            "overview",
                    "document.querySelector('#gpu-map')?.height > 100 && document.querySelector('#chart-power canvas')",
            "fleet", "document.querySelector('#gpu-map')?.height > 100",
            "incidents/zone-2@1767608040000", "document.querySelector('.plan-story')");

    private final Browser browser;
    private final Served served;

    private ControlRoomBenchmark(Browser browser, Served served) {
        this.browser = browser;
        this.served = served;
    }

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        double happenings = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2;
        List<View> steps = IntStream.range(0, 20)
                .mapToObj(step -> World.large(World.view(), RACKS, GPUS, step))
                .toList();
        ScheduledExecutorService world = Executors.newScheduledThreadPool(2);
        try (Served served = Served.onLoopback();
                Browser browser = Browser.open()) {
            served.room.view = steps.get(0);
            var changing = world.scheduleAtFixedRate(
                    () -> served.room.view = steps.get((int) (System.nanoTime() / 1_000_000_000 % steps.size())),
                    0,
                    1,
                    TimeUnit.SECONDS);
            ControlRoomBenchmark page = new ControlRoomBenchmark(browser, served);
            browser.size(1_280, 900);
            page.paints();
            for (String view : READY.keySet().stream().sorted().toList()) {
                page.works(view);
            }
            var happening =
                    world.scheduleAtFixedRate(page::happen, 0, (long) (1_000 / happenings), TimeUnit.MILLISECONDS);
            page.stays(minutes);
            changing.cancel(false);
            happening.cancel(false);
        } finally {
            world.shutdownNow();
        }
        System.exit(0);
    }

    private void happen() {
        served.audit.append(List.of(new AlertEntry(Origin.at(World.NOW), "warning", "zone-2", "It is warm.", "log")));
    }

    /** From the navigation on, the first load of a browser among them. */
    private void paints() throws Exception {
        for (int visit = 0; visit < VISITS; visit++) {
            see("overview");
            double first = browser.ask("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                    .asDouble();
            double whole = browser.ask("performance.now()").asDouble();
            say("visit %d: first paint after %.0f ms, all of the overview within %.0f ms"
                    .formatted(visit + 1, first, whole));
        }
    }

    private void works(String view) throws Exception {
        see(view);
        rest(Duration.ofSeconds(10));
        MainThread thread = browser.work();
        rest(WATCHED);
        List<MainThread.Task> tasks = thread.tasks();
        say("%s: %d tasks in %d s".formatted(view, tasks.size(), WATCHED.toSeconds()));
        told("work on a processor", tasks.stream().map(MainThread.Task::workedMillis));
        told("from beginning to end", tasks.stream().map(MainThread.Task::tookMillis));
    }

    private static void told(String what, Stream<Double> each) {
        List<Double> sorted = each.sorted().toList();
        say("  %s: %.1f %%, p50 %.2f ms, p99 %.2f ms, the longest %.1f ms, longer than %.0f ms: %s"
                .formatted(
                        what,
                        sorted.stream().mapToDouble(Double::doubleValue).sum() / WATCHED.toMillis() * 100,
                        at(sorted, 0.5),
                        at(sorted, 0.99),
                        at(sorted, 1),
                        FRAME_MS,
                        sorted.stream()
                                .filter(ms -> ms > FRAME_MS)
                                .map("%.0f"::formatted)
                                .toList()));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    private void stays(int minutes) throws Exception {
        see("overview");
        browser.ask(
                "(() => { window.loads = 0; const fetched = window.fetch; window.fetch = (path, how) => { if (String(path).startsWith('/api/limits')) window.loads += 1; return fetched(path, how); }; })()");
        for (int minute = 0; minute <= minutes; minute++) {
            Map<String, Double> held = browser.held();
            double bytes = held.getOrDefault("JSHeapUsedSize", Double.NaN);
            say("after %d min and %d loads: heap %.2f MiB, %.0f nodes, %.0f listeners"
                    .formatted(
                            minute,
                            browser.ask("window.loads").asInt(),
                            bytes / (1 << 20),
                            held.getOrDefault("Nodes", Double.NaN),
                            held.getOrDefault("JSEventListeners", Double.NaN)));
            rest(Duration.ofMinutes(minute < minutes ? 1 : 0));
        }
    }

    private void see(String view) throws Exception {
        browser.visit("about:blank");
        browser.visit(served.web.url() + "/#/" + view);
        browser.await(Objects.requireNonNull(READY.get(view)));
    }

    private static void rest(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static void say(String sentence) {
        System.out.printf(
                "%s (load %.1f)%n",
                sentence, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
