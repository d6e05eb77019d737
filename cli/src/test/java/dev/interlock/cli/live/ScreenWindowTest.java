package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.live.pane.Known;
import dev.interlock.cli.live.pane.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on a terminal of this or that size, and how it is moved. */
final class ScreenWindowTest {
    private static final Size SMALL = new Size(40, 12);
    /** Higher than any view. */
    private static final int HIGH = 3_000;

    private final ScreenWindow window = new ScreenWindow();

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12", "200, 50", "20, 2", "20, 5"})
    void every_view_fills_the_terminal_and_is_no_wider(int columns, int rows) {
        Size size = new Size(columns, rows);
        Known known = busy();
        for (int view = 0; view < 4; view++) {
            for (ScreenKey key : List.of(ScreenKey.NONE, ScreenKey.PAGE_DOWN, ScreenKey.END, ScreenKey.NEXT_VIEW)) {
                List<AttributedString> screen = window.rows(known, size, true);
                assertThat(screen).hasSize(rows).allSatisfy(row -> assertThat(row.columnLength())
                        .isLessThanOrEqualTo(columns));
                window.press(key);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12", "200, 50"})
    void the_time_the_mode_the_view_and_the_keys_stay_in_sight(int columns, int rows) {
        window.press(ScreenKey.END);
        List<String> screen = shown(busy(), new Size(columns, rows));

        assertThat(screen.get(0)).startsWith("INTERLOCK   KILL SWITCH ON ");
        assertThat(String.join("\n", screen))
                .contains("mode approve", " Overview ", "q quit", "k kill switch", "a approve oldest", "PgUp PgDn");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12", "200, 50"})
    void all_of_a_view_can_be_read_by_scrolling(int columns, int rows) {
        Size size = new Size(columns, rows);
        List<String> read = new ArrayList<>(body(window, size));
        for (int step = 0; step < HIGH; step++) {
            window.press(ScreenKey.DOWN);
            List<String> now = body(window, size);
            if (now.equals(read.subList(read.size() - now.size(), read.size()))) {
                break;
            }
            read.add(now.get(now.size() - 1));
        }
        List<String> all = body(new ScreenWindow(), new Size(columns, HIGH));
        int end = all.size();
        while (all.get(end - 1).isEmpty()) {
            end--;
        }
        assertThat(read).isEqualTo(all.subList(0, end)).hasSizeGreaterThan(50);
    }

    @Test
    void what_has_no_room_at_the_top_is_the_first_that_scrolls() {
        assertThat(shown(busy(), new Size(40, 12)).get(3)).startsWith("1 condition  1 waiting plan");
        assertThat(body(window, new Size(40, 9)).get(0)).startsWith("1 condition  1 waiting plan");
    }

    @Test
    void tab_goes_round_the_views_and_each_begins_at_its_top() {
        Size size = new Size(200, 12);
        List<List<String>> views = new ArrayList<>();
        for (int view = 0; view < 5; view++) {
            views.add(shown(busy(), size));
            window.press(ScreenKey.END);
            assertThat(shown(busy(), size)).isNotEqualTo(views.get(view));
            window.press(ScreenKey.NEXT_VIEW);
        }
        assertThat(views.subList(0, 4)).doesNotHaveDuplicates();
        assertThat(views.get(4)).isEqualTo(views.get(0));
        window.press(ScreenKey.PREVIOUS_VIEW);
        assertThat(shown(busy(), size)).isEqualTo(views.get(0));
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12"})
    void it_says_which_part_is_in_sight(int columns, int rows) {
        assertThat(String.join("\n", shown(busy(), new Size(columns, rows)))).containsPattern("1 to \\d+ of \\d+");
        assertThat(String.join("\n", shown(Shown.nothing().known(), new Size(columns, rows))))
                .doesNotContainPattern("\\d+ to \\d+ of \\d+");
    }

    @Test
    void news_that_come_while_somebody_reads_move_nothing_and_are_there_at_the_top() {
        for (int turn = 0; turn < 3; turn++) {
            window.press(ScreenKey.NEXT_VIEW);
        }
        Shown shown = Shown.nothing();
        IntStream.range(0, 100).forEach(each -> shown.news("number " + each));
        shown(shown.known(), SMALL);
        window.press(ScreenKey.PAGE_DOWN);
        List<String> before = shown(shown.known(), SMALL);

        shown.news("the latest");
        assertThat(shown(shown.known(), SMALL)).isEqualTo(before);
        window.press(ScreenKey.HOME);
        assertThat(String.join("\n", shown(shown.known(), SMALL))).contains("the latest");
    }

    /** Everything at once, the kill switch too. */
    private static Known busy() {
        Shown shown = Shown.fleet(80)
                .stopped()
                .condition("gpu-hot", "node-3/4", "node-3")
                .waiting(
                        Shown.PLAN,
                        "move-load: inlet-above-recommended in zone-1, before the racks there stop by themselves")
                .report("report-7", "smoke behind rack-7, where the filters were changed last week");
        IntStream.range(0, 20).forEach(each -> shown.report("report-" + each, "it smells of smoke"));
        IntStream.range(0, 60)
                .forEach(each -> shown.news(
                        "0b5c8a00  colder-air: inlet-predicted in zone-%d is useless: Telemetry shows that what it was meant to end is still there."
                                .formatted(each)));
        return shown.known();
    }

    private List<String> shown(Known known, Size size) {
        return shown(window, known, size);
    }

    private static List<String> shown(ScreenWindow window, Known known, Size size) {
        return window.rows(known, size, true).stream()
                .map(AttributedString::toString)
                .toList();
    }

    /** What is between the line of views and the keys. */
    private static List<String> body(ScreenWindow window, Size size) {
        return shown(window, busy(), size).stream()
                .dropWhile(row -> !row.startsWith(" Overview "))
                .skip(1)
                .takeWhile(row -> !row.startsWith("q quit"))
                .toList();
    }
}
