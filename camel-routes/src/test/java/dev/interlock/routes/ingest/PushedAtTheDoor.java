package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.property.PropertyValues;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Something is pushed; afterwards the next good sample must still arrive. */
abstract class PushedAtTheDoor {
    static final Limits SMALL = Limits.from(PropertyValues.of(Map.of("interlock.ingest.push-bytes", "12582912")));
    static IngestBench bench;
    static int second;

    @BeforeEach
    void forget() {
        bench.letters.clear();
        bench.samples.clear();
    }

    @AfterEach
    void a_good_sample_still_arrives() throws Exception {
        bench.samples.clear();
        push(sample("rack-4", ++second, "\"inlet_celsius\":21.5"));
        assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(21.5);
    }

    @BeforeAll
    static void start() {
        bench = IngestBench.open(SMALL);
        second = 0;
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    static HttpResponse<String> push(String body) {
        return bench.post("/api/telemetry", body);
    }

    static String good(String device) {
        return sample(device, ++second, "\"power_watts\":600");
    }

    static void assertLetter(String code, String shown) {
        assertThat(bench.letters).hasSize(1);
        RejectedInput letter = Objects.requireNonNull(bench.letters.get(0));
        assertThat(letter.code()).isEqualTo(code);
        assertThat(letter.payload()).contains(shown);
        assertThat(letter.reason()).endsWith(".");
        assertThat(letter.route()).isEqualTo("ingest-telemetry");
        assertThat(letter.at()).isEqualTo(IngestBench.NOW);
    }
}
