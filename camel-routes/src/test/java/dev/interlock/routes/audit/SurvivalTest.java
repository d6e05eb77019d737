package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.chain.ChainVerdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process, a full disk and a second process do to the record. */
@Timeout(120)
final class SurvivalTest {
    private final Path data;
    private @Nullable Process process;

    SurvivalTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws IOException, InterruptedException {
        BufferedReader said = started(200, List.of());
        long acknowledged = 0;
        while (acknowledged < 3000) {
            acknowledged = seq(said.readLine());
        }
        child().toHandle().destroyForcibly();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            acknowledged = line.matches("acknowledged \\d+") ? seq(line) : acknowledged;
        }
        assertThat(child().waitFor()).as("killed by signal 9").isEqualTo(128 + 9);

        assertThat(intact().head().seq()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void a_full_disk_is_an_error_in_words_and_appending_goes_on_when_there_is_room_again()
            throws IOException, InterruptedException {
        BufferedReader said = started(20_000, List.of("prlimit", "--fsize=4000000:unlimited"));
        long acknowledged = 0;
        String line = said.readLine();
        for (; line != null && line.startsWith("acknowledged"); line = said.readLine()) {
            acknowledged = seq(line);
        }
        assertThat(line).startsWith("unavailable The audit could not append 3 entries: ");
        assertThat(acknowledged).isPositive();

        retry();
        assertThat(said.readLine()).startsWith("unavailable");
        makeRoom();
        retry();
        assertThat(seq(said.readLine())).as("no half a chain").isEqualTo(acknowledged + 3);
        assertThat(seq(said.readLine())).isEqualTo(acknowledged + 6);
        end();
        assertThat(intact().head().seq()).isGreaterThanOrEqualTo(acknowledged + 6);
    }

    @Test
    void a_second_process_is_told_who_holds_the_audit_and_where_to_ask() throws IOException {
        BufferedReader said = started(10, List.of());
        assertThat(said.readLine()).isEqualTo("acknowledged 3");
        long pid = child().pid();
        assertThatThrownBy(() -> Audit.open(AuditSettings.in(data), InstantSource.system()))
                .isInstanceOfSatisfying(
                        AuditHeld.class, held -> assertThat(held.address()).contains("http://localhost:8080"))
                .hasMessage("The audit %s is held by process %d, which answers at http://localhost:8080."
                                .formatted(data.resolve("audit"), pid)
                        + " Ask it there, or stop that process first.");
    }

    private ChainVerdict.Intact intact() {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            ChainVerdict verdict = audit.verify();
            assertThat(verdict).as(verdict.sentence()).isInstanceOf(ChainVerdict.Intact.class);
            return (ChainVerdict.Intact) verdict;
        }
    }

    private BufferedReader started(int textLength, List<String> before) throws IOException {
        process = AppendingProcess.start(data, textLength, before);
        return child().inputReader();
    }

    private void retry() throws IOException {
        child().outputWriter().write("again\n");
        child().outputWriter().flush();
    }

    /** Lifts the limit that the process was started under. */
    private void makeRoom() throws IOException {
        Process lifting = new ProcessBuilder("prlimit", "--pid", Long.toString(child().pid()), "--fsize=unlimited")
                .inheritIO()
                .start();
        assertThat(lifting.onExit().join().exitValue()).isZero();
        assertThat(Files.exists(data.resolve("audit.mv.db"))).isTrue();
    }

    private Process child() {
        return Objects.requireNonNull(process);
    }

    private static long seq(@Nullable String line) {
        assertThat(line).startsWith("acknowledged ");
        return Long.parseLong(Objects.requireNonNull(line).substring("acknowledged ".length()));
    }
}
