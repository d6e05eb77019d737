package dev.interlock.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTableTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void a_row_says_what_was_tried_how_often_and_what_came_of_it() throws IOException {
        file("killed", BEGAN.plusSeconds(5), """
                the agent is killed
                nothing happens twice
                COUNT	duplicates	0.0
                MEASURE	recovery, s	2.5
                ENDED		0.0
                COUNT	duplicates	2.0
                MEASURE	recovery, s	1.25
                ENDED		1.0
                """);
        assertThat(new FaultTable(root, BEGAN).lines())
                .last()
                .isEqualTo("| the agent is killed | nothing happens twice | 2 | 1 | 9.5 to 90.5 %"
                        + " | duplicates: 2; recovery, s: p50 1.25, p99 2.50, most 2.50 |");
    }

    @Test
    void what_an_earlier_build_tried_is_no_row() throws IOException {
        file("old", BEGAN.minusSeconds(5), "a\nb\nENDED\t\t0.0\n");
        assertThat(new FaultTable(root, BEGAN).lines()).hasSize(2);
    }

    @Test
    void a_fault_that_could_not_be_tried_says_so() throws IOException {
        file("none", BEGAN.plusSeconds(5), "a\nb\n");
        assertThat(new FaultTable(root, BEGAN).lines()).last().isEqualTo("| a | b | 0 | 0 | not tried |  |");
    }

    private void file(String name, Instant at, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("room/target").resolve(FaultTable.FOLDER));
        Path file = Files.writeString(folder.resolve(name + ".tsv"), text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
