package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of public data that are not there, or not as they should be. */
class CarbonCommandTest {
    private final Path folder;
    private final Desk desk;

    CarbonCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = Desk.installed(folder);
    }

    @Test
    void what_is_missing_is_named_with_advice() throws IOException {
        assertThat(desk.run("scenario", "carbon")).isEqualTo(Exit.USAGE.code());
        assertThat(compare("elsewhere")).isEqualTo(Exit.FAILED.code());
        Files.createDirectories(folder.resolve("public"));
        assertThat(compare("public")).isEqualTo(Exit.FAILED.code());
        put("job-traces/pai_1k.csv", "arrival_time,length,cpus\n0,3600,1\n");
        assertThat(compare("public")).isEqualTo(Exit.FAILED.code());
        assertThat(compare("public", "--to", folder.resolve("no/page.md").toString()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("'--data=DIR'")
                .contains("elsewhere' is no folder. Give one with 'job-traces/pai_1k.csv' and 'carbon-intensity/*.csv'")
                .contains("pai_1k.csv: There is no such file.")
                .contains("There is no grid '", "*.csv'. Put one there")
                .contains("There is no folder '");
    }

    @Test
    void what_cannot_be_used_is_named_with_advice() throws IOException {
        put("job-traces/pai_1k.csv", "arrival_time,length,cpus\n0,3600,1\n");
        put("carbon-intensity/here.csv", grid(30, 1));
        assertThat(compare("public")).isEqualTo(Exit.FAILED.code());
        put("carbon-intensity/here.csv", grid(10_000, 2));
        assertThat(compare("public")).isEqualTo(Exit.FAILED.code());
        put("carbon-intensity/here.csv", "timestamp,colour\n1,green\n");
        assertThat(compare("public")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err())
                .contains("here.csv: There are 30 hours, and 7009 are needed. Give a whole year.")
                .contains("here.csv: There are 5000 figures for")
                .contains("here.csv:1: ");
    }

    @Test
    void the_same_data_give_the_same_page() throws IOException {
        put("job-traces/pai_1k.csv", "arrival_time,length,cpus\n0,3600,1\n600,9000,2\n");
        put("carbon-intensity/here.csv", grid(8_760, 1));
        Path page = folder.resolve("page.md");

        assertThat(compare("public", "--to", page.toString())).isEqualTo(Exit.OK.code());
        String first = Files.readString(page);
        assertThat(compare("public", "--to", page.toString())).isEqualTo(Exit.OK.code());

        assertThat(desk.out()).contains("here, the week that GAIA plays", "KNOWS AHEAD", "of unknown origin");
        assertThat(first)
                .contains("## here, nine weeks of the year", "| Carbon-Time of GAIA | carbon | ")
                .isEqualTo(Files.readString(page));
    }

    private int compare(String data, String... more) {
        return desk.run(Desk.with(
                new String[] {
                    "scenario", "carbon", "--data", folder.resolve(data).toString()
                },
                more));
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("public").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Every hour, or every second one, from the beginning of 2022 on. */
    private static String grid(int hours, int step) {
        return IntStream.range(0, hours)
                .filter(hour -> hour % step == 0)
                .mapToObj(hour -> "%s,%d"
                        .formatted(
                                Instant.parse("2022-01-01T00:00:00Z").plusSeconds(3_600L * hour), 200 + hour * 7 % 24))
                .collect(Collectors.joining("\n", "timestamp,avg_CI\n", "\n"));
    }
}
