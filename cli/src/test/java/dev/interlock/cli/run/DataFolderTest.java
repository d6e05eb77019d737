package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Beacon;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_second_start_on_it_is_told_who_runs_there() {
        try (Beacon lit = Beacon.lightController(folder, URI.create("http://127.0.0.1:8080"))) {
            assertThatThrownBy(() -> DataFolder.requireUnused(folder))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(
                            "An Interlock runs on '%s' already and answers at http://127.0.0.1:8080. Stop it, or name another folder with --data and another port with --port.",
                            folder);
        }
        assertThatCode(() -> DataFolder.requireUnused(folder)).doesNotThrowAnyException();
    }
}
