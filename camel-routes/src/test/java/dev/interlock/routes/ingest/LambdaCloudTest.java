package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.price.PriceBook;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.price.PriceReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambda Cloud's API, played over real HTTP: what it answers, and what it answers when it does not want to. */
class LambdaCloudTest {
    private static final String KEY = "secret_key_4711";
    private static final String TYPES = """
            {"data":{"gpu_8x_h100_sxm5gdr":{"instance_type":{"name":"gpu_8x_h100_sxm5gdr","price_cents_per_hour":3592,
            "specs":{"gpus":8}},"regions_with_capacity_available":[]},"odd":{"instance_type":{"price_cents_per_hour":"7"}}}}""";

    private record Asked(String path, String authorization, Instant at) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Answer types = new Answer(200, TYPES, Map.of());
    private volatile Answer instances = listing(instance("i-1", "\"hostname\":\"headnode1\",", "active"));
    private volatile Instant now = IngestBench.NOW;
    private final HttpServer cloud = serve();
    private final IngestBench bench = IngestBench.discovering(
            () -> now,
            new CloudSettings(
                    KEY, prices(), Duration.ofMinutes(5), 3, Duration.ofSeconds(30), "", Duration.ofSeconds(60)),
            "source.lambda.enabled",
            "true",
            "source.lambda.url",
            "http://127.0.0.1:" + cloud.getAddress().getPort(),
            "source.lambda.period",
            "10");

    @AfterEach
    void stop() {
        bench.close();
        cloud.stop(0);
    }

    @Test
    void an_instance_is_told_with_its_price_its_labels_and_none_of_its_tokens() throws Exception {
        Sample sample = next();

        assertThat(sample.deviceId()).isEqualTo("headnode1");
        assertThat(sample.status()).isEqualTo(Sample.Status.OK);
        assertThat(sample.metrics()).isEqualTo(Map.of("gpus", 8.0, "dollars_per_hour", 35.92));
        assertThat(sample.labels())
                .isEqualTo(Map.of(
                        "provider", "lambda",
                        "instance_id", "i-1",
                        "instance_name", "My Instance",
                        "instance_type", "gpu_8x_h100_sxm5gdr",
                        "region", "us-west-1",
                        "state", "active"));
        assertThat(asked).extracting(Asked::path).containsSubsequence("/api/v1/instance-types", "/api/v1/instances");
        assertThat(asked).extracting(Asked::authorization).containsOnly("Bearer " + KEY);
        assertThat(everything()).doesNotContain("SECRET").doesNotContain(KEY);
    }

    @Test
    void it_is_asked_once_a_second_at_most_and_again_after_the_interval() throws Exception {
        Awaiting.until(() -> asked.size() == 1);
        now = now.plusMillis(999);
        Awaiting.until(() -> ticks(20));
        assertThat(asked).hasSize(1);
        now = now.plusMillis(1);
        bench.nextSample();
        int before = asked.size();
        now = now.plus(Duration.ofSeconds(290));
        Awaiting.until(() -> ticks(20));
        assertThat(asked).hasSize(before);
        now = now.plus(Duration.ofSeconds(11));
        Awaiting.until(() -> asked.size() > before);
        assertThat(asked.subList(before, asked.size())).extracting(Asked::path).containsOnly("/api/v1/instances");
    }

    @Test
    void states_become_statuses() throws Exception {
        instances = listing(
                instance("i-1", "\"hostname\":\"a\",", "booting"),
                instance("i-2", "\"hostname\":\"b\",", "unhealthy"),
                instance("i-3", "\"hostname\":\"c\",", "terminating"),
                instance("i-4", "\"hostname\":\"d\",", "terminated"));
        Sample first = next();

        assertThat(List.of(first, bench.nextSample(), bench.nextSample()))
                .extracting(Sample::deviceId, Sample::status)
                .containsExactly(
                        tuple("a", Sample.Status.OK), tuple("b", Sample.Status.ERROR), tuple("c", Sample.Status.WARN));
        assertThat(bench.samples).as("one that has ended is no device").isEmpty();
    }

    @Test
    void two_instances_of_one_name_are_both_seen() throws Exception {
        instances = listing(instance("i-1", "", "active"), instance("i-2", "", "active"));
        Sample first = next();

        assertThat(List.of(first.deviceId(), bench.nextSample().deviceId())).containsExactly("My Instance", "i-2");
    }

    @Test
    void a_price_that_is_missing_comes_from_the_list_of_prices_or_is_said_to_be_missing() throws Exception {
        instances = listing(
                "{\"id\":\"i-1\",\"status\":\"active\",\"instance_type\":{\"name\":\"gpu_2x_a100\",\"specs\":{\"gpus\":2}}}",
                "{\"id\":\"i-2\",\"status\":\"active\",\"instance_type\":{\"name\":\"gpu_1x_b200\",\"price_cents_per_hour\":null,\"specs\":{\"gpus\":1}}}");
        Sample priced = next();

        assertThat(priced.metric("dollars_per_hour")).isEqualTo(3.98);
        assertThat(bench.nextSample().metrics()).containsOnlyKeys("gpus");
        assertThat(bench.unmapped.entries()).anySatisfy(each -> {
            assertThat(each.why()).contains("gpu_1x_b200").contains("prices.csv");
            assertThat(each.example()).contains("i-2");
        });
    }

    @Test
    void wrong_types_and_unknown_fields_cost_no_other_instance() throws Exception {
        instances = listing(
                "{\"id\":7,\"status\":\"active\"}",
                "{\"id\":\"i-2\",\"hostname\":[\"x\"],\"status\":3,\"instance_type\":{\"name\":\"t\",\"price_cents_per_hour\":100,\"specs\":{\"gpus\":\"8\"}},\"new\":{\"a\":1}}",
                instance("i-3", "\"hostname\":\"fine\",", "active"));
        Sample odd = next();

        assertThat(odd.metrics()).isEqualTo(Map.of("dollars_per_hour", 1.0));
        assertThat(bench.nextSample().deviceId()).isEqualTo("fine");
        assertThat(bench.codes()).containsOnly("field").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_refused_key_is_said_with_what_to_do_and_not_tried_again_and_again() throws Exception {
        instances = new Answer(
                401, "{\"error\":{\"code\":\"global/invalid-api-key\",\"message\":\"%s\"}}".formatted(KEY), Map.of());
        untilInstancesAreAsked();
        Awaiting.until(() -> !bench.letters.isEmpty());
        int before = asked.size();
        now = now.plus(Duration.ofMinutes(59));
        Awaiting.until(() -> ticks(20));

        assertThat(asked).as("not again within an hour").hasSize(before).hasSize(2);
        assertThat(bench.letters.get(0).reason()).contains("LAMBDA_API_KEY").doesNotContain(KEY);
        assertThat(everything()).doesNotContain(KEY);
    }

    @Test
    void a_limit_is_kept_for_as_long_as_the_answer_says() throws Exception {
        instances = new Answer(429, "", Map.of("Retry-After", "120"));
        untilInstancesAreAsked();
        Awaiting.until(() -> !bench.letters.isEmpty());
        now = now.plusSeconds(119);
        Awaiting.until(() -> ticks(20));
        assertThat(asked).hasSize(2);

        now = now.plusSeconds(1);
        Awaiting.until(() -> asked.size() > 2);
        assertThat(bench.letters.get(0).reason()).contains("429").contains("120 s");
    }

    @Test
    void what_fails_is_tried_again_after_longer_and_longer() throws Exception {
        next();
        int before = asked.size();
        instances = new Answer(503, "{\"error\":{\"code\":\"global/internal-error\",\"message\":\"m\"}}", Map.of());
        now = now.plusSeconds(301);
        Awaiting.until(() -> asked.size() == before + 1);
        for (int wait : List.of(30, 60, 120)) {
            int so = asked.size();
            Awaiting.until(() -> ticks(10));
            now = now.plusSeconds(wait - 1);
            Awaiting.until(() -> ticks(10));
            assertThat(asked).as("before %s s", wait).hasSize(so);
            now = now.plusSeconds(1);
            Awaiting.until(() -> asked.size() == so + 1);
        }
        assertThat(bench.letters)
                .first()
                .extracting(RejectedInput::reason)
                .asString()
                .contains("global/internal-error");
        assertThat(bench.counted("interlock.dead.letters")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_cut_body_changes_nothing_and_the_next_answer_is_taken() throws Exception {
        next();
        int before = asked.size();
        instances = new Answer(200, "{\"data\":[{\"id\":\"i-1\",\"jupyter_token\":\"SECRET\",", Map.of());
        now = now.plusSeconds(301);
        Awaiting.until(() -> bench.codes().contains("malformed"));
        assertThat(bench.ended).isEmpty();
        assertThat(everything()).doesNotContain("SECRET");

        instances = listing(instance("i-1", "\"hostname\":\"headnode1\",", "active"));
        now = now.plusSeconds(30);
        Awaiting.until(() -> asked.size() > before + 1);
        assertThat(bench.nextSample().deviceId()).isEqualTo("headnode1");
    }

    @Test
    void an_instance_that_vanishes_from_two_lists_is_named_and_has_ended() throws Exception {
        next();
        instances = listing(instance("i-9", "\"hostname\":\"other\",", "active"));
        now = now.plusSeconds(301);
        assertThat(bench.nextSample().deviceId()).isEqualTo("other");
        assertThat(bench.ended).as("one list may be wrong").isEmpty();
        now = now.plusSeconds(301);
        Awaiting.until(() -> !bench.ended.isEmpty());

        assertThat(bench.ended).containsExactly("headnode1");
        Awaiting.until(() -> bench.codes().contains("gone"));
        assertThat(bench.letters)
                .filteredOn(letter -> letter.code().equals("gone"))
                .singleElement()
                .extracting(RejectedInput::reason)
                .asString()
                .contains("My Instance (i-1)");
    }

    @Test
    void a_file_of_the_same_shape_is_read_too(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("instances.json"),
                "{\"data\":[%s]}".formatted(instance("own-1", "\"hostname\":\"node-1\",", "active")));
        try (IngestBench filed = IngestBench.discovering(
                () -> now,
                CloudSettings.NONE,
                "source.cloud.files.enabled",
                "true",
                "source.cloud.files",
                file.toString(),
                "source.cloud.files.period",
                "20")) {
            assertThat(filed.nextSample().labels()).containsEntry("instance_id", "own-1");
            Files.delete(file);
            Awaiting.until(() -> filed.codes().contains("unreachable"));
        }
        assertThat(asked).noneMatch(each -> each.path().contains("instances.json"));
    }

    /** The types were asked for before a test begins; the instances follow a second later. */
    private void untilInstancesAreAsked() throws InterruptedException {
        Awaiting.until(() -> asked.size() == 1);
        now = now.plusSeconds(1);
        Awaiting.until(() -> asked.size() == 2);
    }

    /** The first sample: the clock moves on until the second request may be made. */
    private Sample next() throws InterruptedException {
        Awaiting.until(() -> {
            now = now.plusMillis(100);
            return !bench.samples.isEmpty();
        });
        return bench.nextSample();
    }

    private int left;

    /** True after so many looks. */
    private boolean ticks(int count) {
        left = left == 0 ? count : left - 1;
        return left == 1 && reset();
    }

    private boolean reset() {
        left = 0;
        return true;
    }

    private String everything() {
        return bench.letters + " " + bench.samples + " " + bench.sightings + " " + bench.unmapped.entries();
    }

    private static Answer listing(String... all) {
        return new Answer(200, "{\"data\":[%s]}".formatted(String.join(",", all)), Map.of());
    }

    private static String instance(String id, String hostname, String state) {
        return """
                {"id":"%s","name":"My Instance","ip":"198.51.100.2","status":"%s","ssh_key_names":["k"],"file_system_names":[],
                "region":{"name":"us-west-1","description":"California, USA"},%s
                "instance_type":{"name":"gpu_8x_h100_sxm5gdr","price_cents_per_hour":3592,"specs":{"vcpus":208,"gpus":8}},
                "jupyter_token":"SECRET","jupyter_url":"https://jupyter.example/?token=SECRET","actions":{}}""".formatted(id, state, hostname);
    }

    private static PriceBook prices() {
        return PriceFiles.read(
                        List.of(Path.of("routes/prices.csv")), PriceReading.of(LocalDate.parse("2026-12-31"), ""))
                .book();
    }

    private HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("Authorization"), now));
            Answer answer = path.endsWith("instance-types") ? types : instances;
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
