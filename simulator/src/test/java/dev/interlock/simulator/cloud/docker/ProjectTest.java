package dev.interlock.simulator.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProjectTest {
    @Test
    void a_folder_has_a_project_of_its_own_however_it_is_written() {
        assertThat(Project.of(Path.of("data/minicloud")))
                .matches("interlock-minicloud-[0-9a-f]{8}")
                .isEqualTo(Project.of(Path.of("data/../data/minicloud").toAbsolutePath()))
                .isNotEqualTo(Project.of(Path.of("other/minicloud")));
    }
}
