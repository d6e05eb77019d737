package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Rating;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Senders push as fast as they can while the decision loop hangs, and a person throws the switch in the middle of it. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FloodTest {
    private static final int SENDERS = 8;
    private static final int DEVICES_EACH = 250;

    /** Each holds one sample of every device of its sender. */
    private static final int MESSAGES_EACH = NightlyBuild.choose(30, 125);

    private static final double AT_ONCE_MILLIS = 250;
    private static final long ROOM = 200_000_000;

    private final HeldClock clock = new HeldClock();
    private final HttpClient person = HttpClient.newHttpClient();
    private final HttpClient crowd =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Controller controller;

    @BeforeAll
    void start() {
        controller = ControllerStart.inTheWeb(clock)
                .with("interlock.ingest.pushed-at-once-bytes", "50000")
                .devices(inventory())
                .start();
    }

    @AfterAll
    void end() {
        clock.letGo();
        controller.close();
    }

    @Trials(fault = "eight senders push samples as fast as they can while the decision loop hangs", whole = 10)
    void what_was_taken_counts_and_the_stop_works(Trial trial) {
        long before = used();
        clock.hold();
        until(clock::holds);
        long started = System.nanoTime();
        List<Sender> senders = IntStream.range(0, SENDERS).mapToObj(Sender::new).toList();
        List<CompletableFuture<Void>> sending =
                senders.stream().map(Sender::send).toList();

        double quickest = Double.MAX_VALUE;
        while (sending.stream().anyMatch(each -> !each.isDone())) {
            double millis = throwIt();
            trial.measure("ms to the stop", millis);
            quickest = Math.min(quickest, millis);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        int taken = senders.stream().mapToInt(sender -> sender.taken.get()).sum();
        int later = senders.stream().mapToInt(sender -> sender.later.get()).sum();
        trial.measure("samples taken a second", taken * DEVICES_EACH / seconds);
        trial.count("samples taken", (long) taken * DEVICES_EACH);
        trial.count("messages asked to come again", later);
        trial.measure("MB more than before, at the end of the flood", Math.max(0, used() - before) / 1e6);

        assertThat(quickest).isLessThan(AT_ONCE_MILLIS);
        assertThat(controller.room().view().killSwitch()).isTrue();
        assertThat(taken + later).isEqualTo(SENDERS * MESSAGES_EACH);
        assertThat(used() - before).isLessThan(ROOM);

        clock.letGo();
        until(() -> lost(senders) == 0);
        trial.count("acknowledged and lost", lost(senders));
        controller.room().release("ada");
    }

    /** Devices whose last acknowledged sample is not what the controller knows. */
    private long lost(List<Sender> senders) {
        Map<String, Double> known = controller.room().view().devices().stream()
                .filter(Rack.class::isInstance)
                .map(Rack.class::cast)
                .collect(Collectors.toMap(DeviceFact::id, Rack::inletCelsius));
        return senders.stream()
                .flatMap(sender -> sender.acknowledged.entrySet().stream())
                .filter(each -> Math.abs(known.getOrDefault(each.getKey(), Double.NaN) - each.getValue()) > 1e-9
                        || !known.containsKey(each.getKey()))
                .count();
    }

    private double throwIt() {
        long start = System.nanoTime();
        HttpResponse<String> answer = person.sendAsync(
                        request("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}"), BodyHandlers.ofString())
                .join();
        assertThat(answer.body()).contains("\"kill_switch\":true");
        return (System.nanoTime() - start) / 1e6;
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(controller.url().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            for (int device = 0; device < DEVICES_EACH; device++) {
                devices.add(new Device(
                        id(sender, device),
                        DeviceKind.RACK,
                        "zone-" + sender,
                        "",
                        Map.of(Rating.RATED_WATTS, 20_000.0)));
            }
        }
        return new Inventory(devices);
    }

    private static String id(int sender, int device) {
        return "rack-" + sender + "-" + device;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Sends one message after the other, each with newer values of its own devices, and notes what was acknowledged. */
    private final class Sender {
        private final int number;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger later = new AtomicInteger();
        private final Map<String, Double> acknowledged = new ConcurrentHashMap<>();

        Sender(int number) {
            this.number = number;
        }

        CompletableFuture<Void> send() {
            CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
            for (int message = 0; message < MESSAGES_EACH; message++) {
                int each = message;
                chain = chain.thenCompose(before -> send(20 + each * 0.001 + number * 0.0001));
            }
            return chain;
        }

        private CompletableFuture<Void> send(double celsius) {
            String rest = "\",\"timestamp\":\"" + Instant.now() + "\",\"status\":\"OK\",\"metrics\":{\"inlet_celsius\":"
                    + celsius + "}}";
            String body = IntStream.range(0, DEVICES_EACH)
                    .mapToObj(device -> "{\"device_id\":\"" + id(number, device) + rest)
                    .collect(Collectors.joining("\n"));
            return crowd.sendAsync(request("/api/telemetry", body), BodyHandlers.ofString())
                    .thenAccept(answer -> heard(answer, celsius));
        }

        private void heard(HttpResponse<String> answer, double celsius) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 429);
            if (answer.statusCode() == 429) {
                later.incrementAndGet();
                return;
            }
            taken.incrementAndGet();
            for (int device = 0; device < DEVICES_EACH; device++) {
                acknowledged.put(id(number, device), celsius);
            }
        }
    }
}
