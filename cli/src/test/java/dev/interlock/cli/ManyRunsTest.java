package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of many runs before any is played. */
class ManyRunsTest {
    private final Path folder;
    private final Desk desk;

    ManyRunsTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = Desk.installed(folder);
    }

    @Test
    void drawn_scenarios_are_files_that_can_be_checked() throws IOException {
        assertThat(draw("--seed", "3", "--count", "5", "--write-only")).isEqualTo(Exit.OK.code());
        assertThat(desk.out()).contains("5 scenarios are in");
        try (Stream<Path> files = Files.list(folder.resolve("drawn/scenarios"))) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(desk.run("scenario", "check", file.toString()))
                    .isEqualTo(Exit.OK.code()));
        }
    }

    @Test
    void what_cannot_be_drawn_or_shared_out_is_told_with_advice() {
        assertThat(draw("--count", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(draw("--count", "2", "--part", "5/4")).isEqualTo(Exit.USAGE.code());
        assertThat(draw("--count", "2", "--threads", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("0 scenarios cannot be drawn. Give 1 to 10000.")
                .contains("'--part 5/4' is no part. Give one such as 1/4, to 4/4.")
                .contains("'--threads 0' cannot be. Give 1 to 1000.");
    }

    @Test
    void what_was_not_played_cannot_be_merged() {
        assertThat(draw("--seed", "3", "--count", "2", "--merge")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err())
                .contains("2 of 2 runs are not in", "'drawn-3-001-", "without '--merge'")
                .hasLineCount(1);
    }

    @Test
    void a_sweep_refuses_a_story_in_real_time_a_limit_that_is_not_there_and_a_figure_that_is_none() {
        assertThat(desk.run("scenario", "sweep", "--scenario", "hang")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("scenario", "sweep", "--scenario", "set-back", "--limit", "inlet-risng=1", "--to", to()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("scenario", "sweep", "--scenario", "set-back", "--limit", "inlet-rising=warm"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("'hang' is played in real time.")
                .contains("There is no limit 'inlet-risng'. Did you mean 'inlet-rising'?")
                .contains("'--limit inlet-rising=warm' is no number.");
    }

    private int draw(String... more) {
        return desk.run(Desk.with(new String[] {"scenario", "draw", "--to", to()}, more));
    }

    private String to() {
        return folder.resolve("drawn").toString();
    }
}
