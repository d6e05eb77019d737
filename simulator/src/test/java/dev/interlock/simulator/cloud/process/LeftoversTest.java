package dev.interlock.simulator.cloud.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void what_a_dead_supervisor_left_behind_is_ended_even_where_it_is_frozen() throws Exception {
        Process left = sleeping();
        Process frozen = sleeping();
        new OsProcess(frozen.toHandle()).freeze();
        told("999999999 " + Instant.EPOCH, line(left), line(frozen));
        new Leftovers(folder).takeOver();
        assertThat(left.isAlive()).isFalse();
        assertThat(frozen.isAlive()).isFalse();
    }

    @Test
    void a_second_supervisor_is_refused_while_the_first_lives_and_nothing_of_it_is_touched() throws Exception {
        Process first = sleeping();
        Process part = sleeping();
        told(line(first), line(part));
        assertThatThrownBy(() -> new Leftovers(folder).takeOver())
                .isInstanceOf(RuntimeTrouble.class)
                .hasMessage("Process %d already runs a shop in '%s'. Stop it, or choose another folder."
                        .formatted(first.pid(), folder));
        assertThat(part.isAlive()).isTrue();
    }

    @Test
    void a_process_id_that_was_given_to_another_program_since_is_left_alone() throws Exception {
        Process other = sleeping();
        told(other.pid() + " " + Instant.EPOCH, other.pid() + " " + Instant.EPOCH);
        new Leftovers(folder).takeOver();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void a_file_that_broke_off_or_says_nothing_is_no_obstacle() throws Exception {
        told("", "x y z", "12", "99999999999999999999 " + Instant.EPOCH, Long.toString(Long.MAX_VALUE));
        new Leftovers(folder).takeOver();
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void what_is_remembered_is_ended_by_the_next_one_and_what_was_ended_in_order_is_forgotten() throws Exception {
        Process part = sleeping();
        Leftovers mine = new Leftovers(folder);
        mine.takeOver();
        mine.remember(part.toHandle());
        new Leftovers(folder).takeOver();
        assertThat(part.isAlive()).isFalse();
        mine.forget();
        assertThat(file()).doesNotExist();
        mine.forget();
    }

    private void told(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
    }

    private Path file() {
        return folder.resolve("processes.txt");
    }

    private Process sleeping() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        started.add(process);
        return process;
    }

    private static String line(Process process) {
        return process.pid() + " " + process.info().startInstant().orElseThrow();
    }
}
