package dev.interlock.features.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureFilesTest {
    private final Path folder;

    FeatureFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void every_example_is_found_with_its_line_its_promise_and_its_tags() throws IOException {
        write("a.feature", """
                @night
                Feature: Racks

                  Rule: Warm air is answered

                    @slow
                    Example: rack-1
                      When 1 minute passes

                    Scenario Outline: <rack> is warm
                      When <rack> breathes 28 °C
                      Examples:
                        | rack   |
                        | rack-2 |
                        | rack-3 |
                """);

        FeatureFiles read = FeatureFiles.in(folder);

        assertThat(read.faults()).isEmpty();
        assertThat(read.examples())
                .extracting(FeatureExample::name, FeatureExample::line)
                .containsExactly(tuple("rack-1", 7), tuple("rack-2 is warm", 14), tuple("rack-3 is warm", 15));
        assertThat(read.examples()).extracting(FeatureExample::rule).containsOnly("Warm air is answered");
        assertThat(read.examples().get(0).tags()).containsExactly("@night", "@slow");
    }

    @Test
    void a_file_with_a_fault_keeps_no_other_from_being_read() throws IOException {
        write("a.feature", "Feature: A\n\n  Example: One\n    When 1 minute passes\n    Whenever\n");
        write("b.feature", "Feature: B\n  Example: Two\n    When 1 minute passes\n");
        write("c.feature", "Feature: C\n");
        write("d.feature", "Feature: D\n  Example: Three\n    Whenever it rains\n");

        FeatureFiles read = FeatureFiles.in(folder);

        assertThat(read.examples()).extracting(FeatureExample::name).containsExactly("Two");
        assertThat(read.faults())
                .extracting(fault -> Path.of(fault.file()).getFileName() + ":" + fault.line())
                .containsExactly("a.feature:5", "c.feature:1", "d.feature:2");
        assertThat(read.faults())
                .extracting(FileFault::sentence)
                .allMatch(sentence -> sentence.matches(".*(Example:|Given).*"));
    }

    @Test
    void where_there_is_no_folder_there_is_no_example() {
        assertThat(FeatureFiles.in(folder.resolve("none"))).isEqualTo(new FeatureFiles(List.of(), List.of()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
