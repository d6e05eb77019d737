package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing more can be written below the data folder, and later there is room again. */
@Timeout(120)
final class FullDiskTest {
    private static final int MOST_MILLIS = 2_000;

    private final Path data;
    private final WorldOverHttp world = new WorldOverHttp();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process controller = new ProcessBuilder("true").start();

    FullDiskTest(@TempDir Path data) throws IOException {
        this.data = data;
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        controller.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Trials(fault = "the disk below the data folder is full, before a plan and anywhere in it, and has room again")
    void rules_go_on_and_nothing_is_sent_that_is_not_recorded(Trial trial) throws Exception {
        controller = ControllerProcess.start(
                data,
                world.address(),
                Shift.START,
                Floor.WARM_CELSIUS,
                "",
                "interlock.web.enabled=true",
                "interlock.port=0");
        BufferedReader said = controller.inputReader();
        URI url = URI.create(line("ready ", said));
        tell("10", ControllerProcess.INLET + "28.5");
        line("passed ", said);
        var unused = CompletableFuture.runAsync(() -> said.lines().forEach(line -> {}));
        boolean before = trial.number() % 2 == 0;
        if (!before) {
            tell("80");
            after(Duration.ofMillis(trial.random().nextInt(MOST_MILLIS)));
        }
        Signal.NO_ROOM.to(controller);
        tell(before ? "80" : "10");
        until(() -> get(url, "/api/conditions").contains("inlet-above-recommended"));
        if (before) {
            until(() -> get(url, "/health").contains("The audit cannot be written"));
            assertThat(world.told()).as("told, while nothing can be recorded").isEmpty();
        }

        long full = System.nanoTime();
        Signal.ROOM.to(controller);
        until(() -> get(url, "/health").contains("\"audit\":{\"status\":\"UP\""));
        until(() -> world.effects().size() == 3);
        trial.measure("seconds until the plan went on", (System.nanoTime() - full) / 1e9);
        controller.destroyForcibly().waitFor();

        Set<String> unrecorded = new HashSet<>(world.effects());
        unrecorded.removeAll(recorded());
        trial.count("sent and not recorded", unrecorded.size());
        trial.count("effects brought about twice", world.effects().size() - 3L);
        assertThat(unrecorded).isEmpty();
        assertThat(world.effects()).as("each of the three units once").hasSize(3);
    }

    private Set<String> recorded() {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            assertThat(audit.verify().sentence()).contains("intact");
            return audit.reader().newest(EnvelopeEntry.class, 1000).stream()
                    .map(envelope -> envelope.planId() + "/" + envelope.taskId())
                    .collect(Collectors.toSet());
        }
    }

    private String get(URI url, String path) {
        return client.sendAsync(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString())
                .orTimeout(30, TimeUnit.SECONDS)
                .join()
                .body();
    }

    private static void after(Duration time) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }

    private void tell(String... lines) throws IOException {
        for (String line : List.of(lines)) {
            controller.outputWriter().write(line + "\n");
        }
        controller.outputWriter().flush();
    }

    /** The rest of the next line that begins like this. */
    private static String line(String words, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(words)) {
            line = said.readLine();
        }
        assertThat(line).as("the controller's process has ended").isNotNull();
        return String.valueOf(line).substring(words.length());
    }
}
