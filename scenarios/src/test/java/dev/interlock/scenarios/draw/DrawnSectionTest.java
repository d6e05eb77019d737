package dev.interlock.scenarios.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.scenarios.sweep.Results;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnSectionTest {
    private static final ScenarioDraw DRAW = new ScenarioDraw(2, 7);
    private static final String SECTION = DrawnSection.of(
            DRAW,
            new SweepReport(
                    List.of(Results.recovered("unit-weak", 3), Results.failed("unit-lost", 4, "It stayed warm."))),
            "page.md");

    @Test
    void the_section_has_each_kind_and_a_sentence_for_each_failure() {
        assertThat(SECTION)
                .contains("## Drawn faults", "scenario draw --seed 7 --count 2 --page page.md", "73 %")
                .contains("| unit-lost | 0 of 1 (0.0 to 79.3 %) |", "| unit-weak | 1 of 1 (20.7 to 100.0 %) |")
                .contains("- unit-lost, seed 4: It stayed warm.")
                .doesNotContain("%%");
    }

    @Test
    void a_page_gets_it_at_its_end_and_the_next_time_in_the_same_place() {
        String page = DrawnSection.into("# Page\n", SECTION) + "\n## More\n";
        String again = SECTION.replace("seed 4", "seed 5");

        assertThat(DrawnSection.into(page, SECTION)).isEqualTo(page);
        assertThat(DrawnSection.into(page, again)).isEqualTo(page.replace("seed 4", "seed 5"));
    }

    @Test
    void a_page_that_is_written_anew_keeps_it() {
        String page = DrawnSection.into("# Page\n", SECTION);

        assertThat(DrawnSection.kept(page, "# Anew\n")).startsWith("# Anew\n").endsWith(SECTION);
        assertThat(DrawnSection.kept("# Page\n", "# Anew\n")).isEqualTo("# Anew\n");
    }
}
