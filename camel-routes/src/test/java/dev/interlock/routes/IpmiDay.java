package dev.interlock.routes;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;

/**
 * A day of real IPMI before a whole controller that discovers its devices: each scrape of the exporter's page takes the
 * clock a minute further, with ticks in between.
 */
final class IpmiDay implements AutoCloseable {
    private static final Instant MIDNIGHT = Instant.parse("2025-06-03T00:00:00Z");
    private static final int DAY = 24 * 60;
    private static final Duration TICK = NightlyBuild.choose(Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** What a node's controller answered in one minute; empty where a sensor had no value. */
    record Answer(String node, String ambient, String watts) {}

    private final Map<Integer, List<Answer>> minutes;
    private final Map<String, Answer> latest = new TreeMap<>();
    private final SetClock clock = new SetClock(MIDNIGHT);
    private final AtomicInteger minute = new AtomicInteger(-1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExporterPage page = ExporterPage.of(this::next);
    private final int minutesAfter;
    private final Controller controller;
    private final ProducerTemplate template;

    /**
     * @param minutesAfter how long every node answers again once the day is over
     */
    IpmiDay(Path folder, Map<Integer, List<Answer>> minutes, int minutesAfter) {
        this.minutes = minutes;
        this.minutesAfter = minutesAfter;
        this.controller = ControllerStart.onOneThread(clock)
                .with(page.askedEvery(1))
                .with("source.metrics-page.delay", "1000")
                .site(site(folder))
                .mode(Mode.OBSERVE)
                .devicesIn(folder.resolve("inventory.yaml"))
                .world(new NoActuators())
                .start();
        this.template = controller.context().createProducerTemplate();
    }

    /** Rows of node, minute as HH:MM, °C and W, by minute. */
    static Map<Integer, List<Answer>> read(Path csv) {
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            Map<Integer, List<Answer>> minutes = new TreeMap<>();
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> minutes.computeIfAbsent(
                            LocalTime.parse(cells[1]).toSecondOfDay() / 60, at -> new ArrayList<>())
                    .add(new Answer(cells[0], cells[2], cells[3])));
            return minutes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the day and the time after it are over. */
    void pass(Duration patience) throws InterruptedException {
        if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The day was not over in time; it was minute %d.".formatted(minute.get()));
        }
        controller.context().stop();
    }

    <E extends Entry> List<E> recorded(Class<E> kind) {
        return controller.audit().reader().newest(kind, 100_000);
    }

    Controller controller() {
        return controller;
    }

    /** One request after the other: whoever asks waits meanwhile. */
    private String next() {
        int now = minute.incrementAndGet();
        if (now > DAY + minutesAfter) {
            over.countDown();
            return "";
        }
        Instant to = MIDNIGHT.plus(Duration.ofMinutes(now));
        while (clock.instant().plus(TICK).isBefore(to)) {
            clock.pass(TICK);
            template.sendBody("{{interlock.decide}}", new Event.Ticked());
        }
        clock.set(to);
        List<Answer> answers = now < DAY ? minutes.getOrDefault(now, List.of()) : List.copyOf(latest.values());
        StringBuilder text = new StringBuilder();
        answers.forEach(answer -> {
            latest.put(answer.node(), answer);
            line(text, "ipmi_temperature_celsius", answer.node(), "Ambient Temp", answer.ambient());
            line(text, "ipmi_power_watts", answer.node(), "Sys Power", answer.watts());
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String node, String sensor, String value) {
        text.append(name)
                .append("{id=\"1\",instance=\"")
                .append(node)
                .append("\",name=\"")
                .append(sensor)
                .append("\"} ")
                .append(value.isEmpty() ? "NaN" : value)
                .append('\n');
    }

    /** A site whose mapping knows the exporter, where the delivered one does not. */
    private static Path site(Path folder) {
        try {
            String mapping = Files.readString(Path.of("routes/mapping.yaml"));
            if (!mapping.contains("ipmi_temperature_celsius")) {
                mapping = mapping.replaceFirst("(?m)^series:\\n", """
                        series:
                          - { series: ipmi_temperature_celsius, kind: rack, device: "{instance}", metric: inlet_celsius }
                          - { series: ipmi_power_watts, kind: rack, device: "{instance}", metric: power_watts }
                        """.replace("$", "\\$"));
            }
            Files.createDirectories(folder.resolve("routes"));
            Files.writeString(folder.resolve("routes/mapping.yaml"), mapping);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        controller.close();
        page.close();
    }
}
