package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of mutated messages from a fixed seed: each is answered, none gets through unchecked, and the door stays open. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HostileInputTest {
    private static final int ROUNDS = 3_000;
    private static final StandIn EXPORTER = new StandIn();
    private static final IngestBench BENCH = IngestBench.open(
            "source.metrics-page.enabled", "true",
            "source.metrics-page.period", "5",
            "source.metrics-page.url", EXPORTER.url() + "/metrics");
    private static final List<String> SEEDS = List.of(
            IngestBench.sample("rack-1", 1, "\"inlet_celsius\":24.5,\"power_watts\":6000"),
            "[" + IngestBench.sample("rack-1", 2, "\"inlet_celsius\":24.5") + ","
                    + IngestBench.sample("gpu-1-0", 2, "\"gpu_celsius\":55") + "]",
            IngestBench.sample("rack-2", 3, "\"inlet_celsius\":1e2") + "\n"
                    + IngestBench.sample("rack-3", 3, "\"inlet_celsius\":-0.0") + "\n",
            """
            # TYPE interlock_world_inlet_celsius gauge
            interlock_world_inlet_celsius{device_id="rack-1",x="a\\\\b\\"c"} 24.5 1767614400000 # {t="1"} 1
            DCGM_FI_DEV_XID_ERRORS{gpu="0",hostname="node1"} 79
            """);

    @AfterAll
    static void stop() {
        BENCH.close();
        EXPORTER.close();
    }

    @Test
    void nothing_escapes_and_the_next_good_sample_arrives() throws Exception {
        SplittableRandom random = new SplittableRandom(20260105);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] message = mutated(random);
            int status =
                    BENCH.post("/api/telemetry", "application/json", message).statusCode();
            assertThat(status)
                    .as("round %d: %s", round, new String(message, StandardCharsets.UTF_8))
                    .isIn(200, 207, 400);
            EXPORTER.shows("/metrics", new String(message, StandardCharsets.UTF_8));
        }

        assertThat(BENCH.samples).allSatisfy(HostileInputTest::wasChecked);
        assertThat(BENCH.codes()).doesNotContain("undelivered");
        assertThat(BENCH.counted("interlock.dead.letters")).isGreaterThan(ROUNDS);
        BENCH.samples.clear();
        EXPORTER.shows("/metrics", "");
        BENCH.post("/api/telemetry", IngestBench.sample("rack-4", 599, "\"inlet_celsius\":21.5"));
        Awaiting.until(() -> BENCH.samples.stream().anyMatch(sample -> sample.metric("inlet_celsius") == 21.5));
    }

    private static void wasChecked(Sample sample) {
        assertThat(IngestBench.inventory().find(sample.deviceId())).isPresent();
        assertThat(sample.metrics().values()).allMatch(value -> Double.isFinite(value));
        assertThat(sample.timestamp()).isBeforeOrEqualTo(IngestBench.NOW.plus(Limits.DEFAULT.ahead()));
    }

    private static byte[] mutated(SplittableRandom random) {
        String text = SEEDS.get(random.nextInt(SEEDS.size()));
        for (int cut = random.nextInt(1, 5); cut > 0; cut--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            String spite = random.nextBoolean() ? Spite.PIECES.get(random.nextInt(Spite.PIECES.size())) : "";
            text = text.substring(0, from) + spite + text.substring(to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
