package dev.interlock.scenarios.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioDrawTest {
    private static final int EVERY_KIND = DrawnKind.values().length;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_seed_draws_the_same_set_again_and_another_seed_another() {
        List<String> once = texts(new ScenarioDraw(EVERY_KIND, 7));

        assertThat(texts(new ScenarioDraw(EVERY_KIND, 7))).isEqualTo(once);
        assertThat(texts(new ScenarioDraw(EVERY_KIND, 8))).doesNotContainAnyElementsOf(once);
    }

    @Test
    void a_small_set_is_the_beginning_of_a_large_one() {
        assertThat(texts(new ScenarioDraw(3 * EVERY_KIND, 7)))
                .startsWith(texts(new ScenarioDraw(5, 7)).toArray(String[]::new));
    }

    @Test
    void every_kind_is_drawn_before_one_is_drawn_again() {
        List<DrawnKind> kinds = new ScenarioDraw(2 * EVERY_KIND, 7)
                .all().stream().map(DrawnScenario::kind).toList();

        assertThat(kinds.subList(0, EVERY_KIND)).containsExactlyInAnyOrder(DrawnKind.values());
        assertThat(kinds.subList(EVERY_KIND, 2 * EVERY_KIND)).containsExactlyInAnyOrder(DrawnKind.values());
    }

    @Test
    void each_is_a_file_that_can_be_played_by_itself() throws IOException {
        for (DrawnScenario drawn : new ScenarioDraw(3 * EVERY_KIND, 7).all()) {
            Path file = Files.writeString(folder.resolve(drawn.fileName()), drawn.text());

            Parsed<AnyScenario> read = Scenarios.readAny(file);

            assertThat(read.reasons()).as(drawn.text()).isEmpty();
            assertThat(read.orThrow().heading().description())
                    .isEqualTo(drawn.kind().sentence());
        }
    }

    @Test
    void data_centres_are_small_as_a_rule_and_large_now_and_then() {
        List<Integer> racks = new ScenarioDraw(480, 7)
                .all().stream()
                        .map(drawn -> drawn.json().path("world"))
                        .filter(world -> world.has("racks"))
                        .map(world -> world.path("racks").asInt())
                        .toList();

        assertThat(racks).allMatch(count -> count >= 6 && count <= 200).anyMatch(count -> count > 64);
        assertThat(racks.stream().filter(count -> count <= 24).count()).isGreaterThan(racks.size() * 3L / 4);
    }

    @Test
    void no_scenarios_are_none_to_draw() {
        assertThatThrownBy(() -> new ScenarioDraw(0, 1)).hasMessage("0 scenarios cannot be drawn. Give 1 to 10000.");
    }

    private static List<String> texts(ScenarioDraw draw) {
        return draw.all().stream().map(DrawnScenario::text).toList();
    }
}
