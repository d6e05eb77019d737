package dev.interlock.simulator.cloud.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolDiskTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void require_a_full_disk() {
        assumeThat(Path.of("/dev/full")).exists();
    }

    @Test
    void a_full_spool_refuses_each_write_and_loses_no_receipt() throws Exception {
        SpoolDisk spool = new SpoolDisk(folder);
        write("one\n");
        spool.fill();
        spool.fill();
        assertThatThrownBy(() -> write("two\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
        spool.free();
        spool.free();
        write("three\n");
        assertThat(receipts()).hasContent("one\nthree\n");
    }

    private void write(String receipt) throws IOException {
        Files.writeString(receipts(), receipt, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path receipts() {
        return folder.resolve("receipts.jsonl");
    }
}
