package dev.interlock.routes;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.ingest.GpuFleet;
import dev.interlock.routes.meters.Metric;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A whole controller before one page of 10,000 GPUs with eight metrics each and 1,250 racks with two, of which some GPUs are too hot; a
 * program, not a test. First as often as an operator would ask, with the processor time of each cycle; then with no pause between
 * two pages, so that more arrives than can be decided.
 *
 * <p>Arguments: seconds between two pages, cycles to warm up, cycles to measure, percent of hot GPUs, seconds without a pause.
 */
final class FleetBenchmark {
    private static final int VARIANTS = 4;

    private final GpuFleet fleet;
    private final byte[][] pages = new byte[VARIANTS][];
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong serving = new AtomicLong();

    private FleetBenchmark(GpuFleet fleet) {
        this.fleet = fleet;
        for (int variant = 0; variant < VARIANTS; variant++) {
            pages[variant] = fleet.page(variant);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int[] wanted = {15, 20, 8, 2, 60};
        for (int i = 0; i < arguments.length; i++) {
            wanted[i] = Integer.parseInt(arguments[i]);
        }
        new FleetBenchmark(new GpuFleet(wanted[3])).run(wanted[0], wanted[1], wanted[2], wanted[4]);
    }

    private void run(int period, int warmUp, int cycles, int flood) throws Exception {
        HttpServer server = serve();
        System.out.printf("a page of %.1f MB, %d %% of the GPUs hot%n", pages[0].length / 1e6, fleet.hotPercent());
        try (Controller controller = start(server, period * 1000)) {
            until(warmUp);
            double begun = cpu();
            long samples = controller.meters().total(Metric.SAMPLES);
            for (int cycle = 1; cycle <= cycles; cycle++) {
                double before = cpu();
                double java = threads();
                until(warmUp + cycle);
                System.out.printf(
                        "cycle %d: %.2f CPU s, %.2f of them in threads of Java, %d incidents open, %d attempts remembered, %d MB in use%n",
                        cycle,
                        cpu() - before,
                        threads() - java,
                        controller.room().view().incidents().size(),
                        controller.room().view().attempts().size(),
                        used());
            }
            System.out.printf(
                    "every %d s: %.2f CPU s a cycle, %d of %d samples taken in%n",
                    period,
                    (cpu() - begun) / cycles,
                    controller.meters().total(Metric.SAMPLES) - samples,
                    (long) cycles * (GpuFleet.GPUS + GpuFleet.RACKS));
            lag(controller);
        }
        try (Controller controller = start(server, 1)) {
            int before = asked.get();
            long slowest = 0;
            for (int second = 0; second < flood; second++) {
                pause(1000);
                long pressed = System.nanoTime();
                var unused = controller.room().stop("ada");
                slowest = Math.max(slowest, System.nanoTime() - pressed);
            }
            System.out.printf(
                    "without a pause: %d pages in %d s, %.1f times one every %d s; the kill switch took %.2f ms at most%n",
                    asked.get() - before,
                    flood,
                    (double) (asked.get() - before) * period / flood,
                    period,
                    slowest / 1e6);
            System.out.printf("incidents opened for silence: %d%n", silences(controller));
            lag(controller);
        }
        server.stop(0);
    }

    private static long silences(Controller controller) {
        return controller.room().view().conditions().stream()
                .filter(condition -> condition.name().startsWith("telemetry"))
                .count();
    }

    /** From the arrival of a page to the decisions on it, and how many incidents came of it. */
    private static void lag(Controller controller) {
        String all = controller.meters().exposition();
        System.out.printf(
                "decided after p50 %s s, p99 %s s; a turn took p50 %s s, p99 %s s; incidents opened: %d%n",
                quantile(all, "interlock_decision_latency", 0.5),
                quantile(all, "interlock_decision_latency", 0.99),
                quantile(all, "interlock_turn", 0.5),
                quantile(all, "interlock_turn", 0.99),
                controller.audit().reader().newest(IncidentEntry.class, 100_000).stream()
                        .filter(entry -> entry.change() == IncidentEntry.Change.OPENED)
                        .count());
    }

    /** The upper end of the bucket in which it lies. */
    private static String quantile(String exposition, String metric, double share) {
        List<String[]> buckets = exposition
                .lines()
                .filter(line -> line.startsWith(metric + "_seconds_bucket"))
                .map(line -> line.split("le=\"|\"} ", -1))
                .toList();
        double wanted = share * Double.parseDouble(buckets.get(buckets.size() - 1)[2]);
        return buckets.stream()
                .filter(bucket -> Double.parseDouble(bucket[2]) >= wanted)
                .findFirst()
                .map(bucket -> "%.2f".formatted(bucket[1].equals("+Inf") ? Double.NaN : Double.parseDouble(bucket[1])))
                .orElse("?");
    }

    private Controller start(HttpServer server, int periodMillis) {
        Map<String, String> properties = Map.of(
                "interlock.web.enabled", "false",
                "source.telemetry.enabled", "false",
                "source.metrics-page.enabled", "true",
                "source.metrics-page.url",
                        "http://127.0.0.1:%d/metrics"
                                .formatted(server.getAddress().getPort()),
                "source.metrics-page.period", Integer.toString(periodMillis));
        asked.set(0);
        return ControllerStart.inTheWeb(Clock.systemUTC())
                .with(properties)
                .audit(audit())
                .devices(GpuFleet.inventory())
                .start();
    }

    private static AuditSettings audit() {
        String folder = System.getProperty("audit", "");
        return folder.isEmpty() ? AuditSettings.inMemory() : AuditSettings.in(Path.of(folder));
    }

    /** Until the page after so many was asked for: so many are over. */
    private void until(int pages) {
        while (asked.get() <= pages) {
            pause(20);
        }
    }

    private static void pause(int millis) {
        try {
            var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] body = pages[asked.getAndIncrement() % VARIANTS];
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            serving.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        });
        server.start();
        return server;
    }

    /** Of everything in this process but the exporter. */
    private double cpu() {
        long all = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        return (all - serving.get()) / 1e9;
    }

    /** Of these the compiler and the collector are no part. */
    private double threads() {
        long all = 0;
        for (long thread : ManagementFactory.getThreadMXBean().getAllThreadIds()) {
            all += Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread));
        }
        return (all - serving.get()) / 1e9;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
