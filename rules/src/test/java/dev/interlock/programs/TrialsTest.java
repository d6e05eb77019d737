package dev.interlock.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Trials write down what came of them. */
class TrialsTest {
    @Trials(fault = "nothing", small = 3, whole = 3)
    void three_times_two_is_six(Trial trial) {
        trial.count("twos", 2);
    }

    @AfterAll
    static void each_trial_is_a_line_of_its_own_and_its_counts_are_too() throws IOException {
        Path file = Path.of("target", FaultTable.FOLDER, "TrialsTest.three_times_two_is_six.tsv");
        List<String> lines = Files.readAllLines(file);
        Files.delete(file);
        assertThat(FaultRow.read(lines).line())
                .isEqualTo("| nothing | three times two is six | 3 | 0 | 0.0 to 56.1 % | twos: 6 |");
    }
}
