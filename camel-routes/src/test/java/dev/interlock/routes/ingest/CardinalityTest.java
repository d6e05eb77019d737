package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;

/** Names and labels without end, on a page and pushed: what is kept of them is bounded, and somebody is told. */
@Timeout(600)
class CardinalityTest {
    private static final int SERIES = NightlyBuild.choose(60_000, 1_000_000);
    private static final int A_MESSAGE = 20_000;

    /** What is made of the series of one page is kept, up to so much. */
    private static final long ROOM = 180_000_000;

    private static final String GOOD = "interlock_world_inlet_celsius{device_id=\"rack-4\"} %s %d\n";
    private static final StandIn EXPORTER = new StandIn();
    private static final IngestBench BENCH = IngestBench.open(
            "source.metrics-page.enabled", "true",
            "source.metrics-page.period", "50",
            "source.metrics-page.url", EXPORTER.url() + "/metrics");

    private static int seconds;

    @AfterAll
    static void stop() {
        BENCH.close();
        EXPORTER.close();
    }

    @Trials(fault = "a page has a million label values of one metric of one device", whole = 3)
    void one_value_of_the_device_counts(Trial trial) throws Exception {
        page(trial, each -> "interlock_world_inlet_celsius{device_id=\"rack-1\",path=\"/" + each + "\"} 24\n");

        assertThat(BENCH.samples)
                .filteredOn(sample -> sample.deviceId().equals("rack-1"))
                .allSatisfy(sample -> assertThat(sample.metrics()).containsOnlyKeys("inlet_celsius"));
    }

    @Trials(fault = "a page has a million made-up devices", whole = 3)
    void made_up_devices_are_told_together_in_a_sentence(Trial trial) throws Exception {
        BENCH.letters.clear();
        page(trial, each -> "interlock_world_inlet_celsius{device_id=\"rack-x" + each + "\"} 24\n");

        assertThat(BENCH.letters)
                .anySatisfy(letter -> assertThat(letter.reason()).contains(SERIES + " devices"));
    }

    @Trials(fault = "a page has a million made-up names of metrics", whole = 3)
    void made_up_names_are_listed_as_far_as_a_person_reads(Trial trial) throws Exception {
        page(trial, each -> "interlock_world_made_up_" + each + "{device_id=\"rack-1\"} 24\n");

        isBounded(trial);
    }

    @Trials(fault = "a million made-up names of metrics are pushed", whole = 3)
    void a_pushed_sample_is_taken_and_its_made_up_metrics_are_not(Trial trial) throws Exception {
        long before = used();
        for (int message = 0; message < SERIES / A_MESSAGE; message++) {
            int first = message * A_MESSAGE;
            String metrics = IntStream.range(first, first + A_MESSAGE)
                    .mapToObj(each -> "\"made_up_" + trial.number() + "_" + each + "\":1")
                    .collect(Collectors.joining(",", "\"inlet_celsius\":24,", ""));
            long started = System.nanoTime();
            var answer = BENCH.post("/api/telemetry", IngestBench.sample("rack-2", ++seconds, metrics));
            trial.measure("ms to take 20,000 names", (System.nanoTime() - started) / 1e6);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(BENCH.samples)
                .filteredOn(sample -> sample.deviceId().equals("rack-2"))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.metrics()).containsOnlyKeys("inlet_celsius"));
        isBounded(trial);
        isFlat(trial, before);
    }

    private static void page(Trial trial, IntFunction<String> line) throws InterruptedException {
        long before = used();
        double value = 20 + ++seconds * 0.01;
        long at = IngestBench.NOW.minusSeconds(600).plusSeconds(seconds).toEpochMilli();
        EXPORTER.shows(
                "/metrics",
                IntStream.range(0, SERIES)
                        .mapToObj(line)
                        .collect(Collectors.joining("", "", GOOD.formatted(value, at))));
        long started = System.nanoTime();
        Awaiting.until(() ->
                BENCH.samples.stream().anyMatch(sample -> Math.abs(sample.metric("inlet_celsius") - value) < 0.001));
        trial.measure("s to read the page", (System.nanoTime() - started) / 1e9);
        // An exporter in trouble: what was made of its last page is kept.
        EXPORTER.shows("/metrics", 503, "");
        List<RejectedInput> told = List.copyOf(BENCH.letters);
        BENCH.letters.clear();
        Awaiting.until(
                () -> BENCH.letters.stream().anyMatch(letter -> letter.reason().contains("503")));
        BENCH.letters.addAll(told);
        isFlat(trial, before);
    }

    private static void isBounded(Trial trial) {
        trial.count("names kept", BENCH.unmapped.entries().size());
        assertThat(BENCH.unmapped.entries())
                .hasSizeLessThan(4 * UnmappedList.MOST_NAMES)
                .anySatisfy(entry ->
                        assertThat(entry.why()).contains("More than 1000 names of this source have no place."));
    }

    private static void isFlat(Trial trial, long before) {
        long grown = used() - before;
        trial.measure("MB more than before", Math.max(0, grown) / 1e6);
        trial.count("series shown", SERIES);
        assertThat(grown).isLessThan(ROOM);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
