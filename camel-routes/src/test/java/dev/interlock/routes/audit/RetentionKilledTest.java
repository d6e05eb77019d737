package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.chain.ChainVerdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed again and again while it archives and deletes. */
@Timeout(120)
final class RetentionKilledTest {
    private static final int KILLS = 4;
    private static final int MOST_MILLIS = 700;

    private final Path data;

    RetentionKilledTest(@TempDir Path data) {
        this.data = data;
    }

    @Trials(fault = "the process is killed anywhere while old entries are archived and deleted")
    void every_acknowledged_entry_is_in_an_archive_or_in_the_database(Trial trial) throws Exception {
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = RetainingProcess.start(data, day);
            BufferedReader said = process.inputReader();
            String first = Objects.requireNonNull(said.readLine());
            after(Duration.ofMillis(trial.random().nextInt(MOST_MILLIS)));
            process.toHandle().destroyForcibly();
            for (String line = first; line != null; line = said.readLine()) {
                assertThat(line).startsWith("acknowledged ");
                acknowledged = Long.parseLong(line.split(" ", -1)[1]);
                day = Instant.parse(line.split(" ", -1)[2]);
            }
            assertThat(process.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
        }
        Instant last = day;
        try (Audit audit = Audit.open(AuditSettings.in(data), () -> last)) {
            ChainVerdict verdict = audit.verify(List.of(), Optional.of(shelf()));
            assertThat(verdict).as(verdict.sentence()).isInstanceOf(ChainVerdict.Intact.class);
            assertThat(verdict.held()).isGreaterThanOrEqualTo(acknowledged);
            trial.count("acknowledged and lost", Math.max(0, acknowledged - verdict.held()));
        }
    }

    private Path shelf() throws IOException {
        return Files.createDirectories(data.resolve("archive"));
    }

    private static void after(Duration time) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }
}
