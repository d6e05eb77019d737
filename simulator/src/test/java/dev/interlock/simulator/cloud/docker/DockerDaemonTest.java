package dev.interlock.simulator.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DockerDaemonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pull access denied for nothing/here, repository does not exist | Set MINICLOUD_JRE_IMAGE to an image",
                "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host | Set MINICLOUD_JRE_IMAGE",
                "Bind for 127.0.0.1:8088 failed: port is already allocated | Another program has taken the port; start again.",
                "write /app/lib/x.jar: no space left on device | Make room",
                "fork/exec /usr/bin/runc: cannot allocate memory | Give the engine more memory",
                "dockerfile parse error line 3 | Mend what it names and start again."
            })
    void what_the_engine_says_comes_with_advice(String said, String advice) {
        assertThat(DockerDaemon.trouble("The image cannot be built", new Cli.Done(1, said), "MINICLOUD_JRE_IMAGE"))
                .hasMessageStartingWith("The image cannot be built: Docker says \"")
                .hasMessageContaining(advice);
    }

    @Test
    void a_long_output_is_cut_to_its_end_which_has_the_reason() {
        String said = "Step 1/5 : FROM x\n".repeat(200) + "the reason";

        assertThat(DockerDaemon.trouble("It cannot be built", new Cli.Done(1, said), ""))
                .satisfies(trouble -> assertThat(trouble.getMessage())
                        .contains("the reason\".")
                        .hasSizeLessThan(500));
    }

    @Test
    void a_command_that_is_not_there_has_failed() {
        assertThat(Cli.run(List.of("no-such-program-here"), Map.of(), Cli.SHORT).status())
                .isEqualTo(Cli.MISSING);
    }
}
