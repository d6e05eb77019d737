package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.cli.outcome.CommandFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_folder_is_kept_for_the_world_that_came_first() {
        DataFolder.keepFor(folder, "fleet");
        assertThatCode(() -> DataFolder.keepFor(folder, "fleet")).doesNotThrowAnyException();
    }

    @Test
    void another_world_is_told_to_take_a_folder_of_its_own() {
        DataFolder.keepFor(folder, "datacentre");
        assertThatThrownBy(() -> DataFolder.keepFor(folder, "fleet"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "'%s' is the data folder of 'datacentre'. Give 'fleet' one of its own, here and in every command about it: --data fleet-data",
                        folder);
    }

    @Test
    void a_simulated_world_is_not_played_into_the_memory_of_a_real_site() {
        DataFolder.keepFor(folder, DataFolder.SITE);
        assertThatThrownBy(() -> DataFolder.keepFor(folder, "datacentre")).isInstanceOf(CommandFailure.class);
    }
}
