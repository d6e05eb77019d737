package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

/** What comes into sight when somebody scrolls, and what happens at the ends. */
final class ScrollTest {
    private final AtomicInteger written = new AtomicInteger();
    private final Scroll scroll = new Scroll();

    @Test
    void it_begins_at_the_top_and_goes_on_row_by_row() {
        var lines = lines(1, 1, 1, 1, 1, 1);
        assertThat(rows(lines, 3)).containsExactly("0.0", "1.0", "2.0");
        scroll.by(1);
        assertThat(rows(lines, 3)).containsExactly("1.0", "2.0", "3.0");
        assertThat(scroll.place()).isEqualTo("2 to 4 of 6");
        scroll.by(-1);
        assertThat(rows(lines, 3)).containsExactly("0.0", "1.0", "2.0");
    }

    @Test
    void a_page_is_what_was_in_sight() {
        var lines = lines(1, 2, 2, 1, 1, 1);
        assertThat(rows(lines, 3)).containsExactly("0.0", "1.0", "1.1");
        scroll.byPages(1);
        assertThat(rows(lines, 3)).containsExactly("2.0", "2.1", "3.0");
        scroll.byPages(-1);
        assertThat(rows(lines, 3)).containsExactly("0.0", "1.0", "1.1");
    }

    @Test
    void beyond_the_ends_there_is_nothing_to_go_to() {
        var lines = lines(2, 2, 2);
        scroll.by(-5);
        assertThat(rows(lines, 4)).containsExactly("0.0", "0.1", "1.0", "1.1");
        scroll.by(50);
        assertThat(rows(lines, 4)).containsExactly("1.0", "1.1", "2.0", "2.1");
        scroll.by(-1);
        assertThat(rows(lines, 4)).containsExactly("0.1", "1.0", "1.1", "2.0");
        scroll.by(-50);
        assertThat(rows(lines, 4)).containsExactly("0.0", "0.1", "1.0", "1.1");
        assertThat(scroll.atTop()).isTrue();
    }

    @Test
    void the_end_fills_the_window_and_the_top_is_where_it_was() {
        var lines = lines(1, 1, 1, 1, 5);
        scroll.toEnd();
        assertThat(rows(lines, 3)).containsExactly("4.2", "4.3", "4.4");
        assertThat(scroll.place()).isEqualTo("5 to 5 of 5");
        scroll.byPages(-1);
        assertThat(rows(lines, 3)).containsExactly("3.0", "4.0", "4.1");
        scroll.toTop();
        assertThat(rows(lines, 3)).containsExactly("0.0", "1.0", "2.0");
    }

    @Test
    void a_line_higher_than_the_window_is_read_row_by_row() {
        var lines = lines(7, 1);
        List<String> read = new ArrayList<>(rows(lines, 2));
        for (int step = 0; step < 6; step++) {
            scroll.by(1);
            read.add(rows(lines, 2).get(1));
        }
        assertThat(read).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "1.0");
    }

    @Test
    void what_fits_is_in_sight_whole_and_does_not_move() {
        var lines = lines(1, 2);
        for (int step : new int[] {0, 1, 50, -1}) {
            scroll.by(step);
            assertThat(rows(lines, 5)).containsExactly("0.0", "1.0", "1.1");
            assertThat(scroll.place()).isEmpty();
        }
        assertThat(rows(lines, 2)).containsExactly("0.0", "1.0");
        assertThat(scroll.place()).isEqualTo("1 to 2 of 2");
    }

    @Test
    void lines_that_are_gone_and_a_window_that_grew_leave_no_hole() {
        scroll.toEnd();
        assertThat(rows(lines(1, 1, 1, 1, 1, 1), 3)).containsExactly("3.0", "4.0", "5.0");
        assertThat(rows(lines(1, 1, 1, 1), 3)).containsExactly("1.0", "2.0", "3.0");
        assertThat(rows(lines(1, 1, 1, 1), 4)).containsExactly("0.0", "1.0", "2.0", "3.0");
        assertThat(rows(List.of(), 4)).isEmpty();
        assertThat(rows(lines(1, 1), 0)).isEmpty();
        assertThat(rows(lines(1, 1), 1)).hasSize(1);
    }

    @Test
    void of_a_million_lines_those_in_sight_are_written_and_no_others() {
        List<Supplier<List<AttributedString>>> lines = new ArrayList<>();
        IntStream.range(0, 1_000_000).forEach(each -> lines.add(() -> line(each, 2)));
        for (Runnable move : List.<Runnable>of(
                () -> {}, () -> scroll.byPages(1), () -> scroll.by(1), scroll::toEnd, () -> scroll.byPages(-1))) {
            written.set(0);
            move.run();
            assertThat(rows(lines, 40)).hasSize(40);
            assertThat(written).hasValueLessThan(3 * 40);
        }
    }

    /** As many lines, of so many rows each. */
    private List<Supplier<List<AttributedString>>> lines(int... rows) {
        return IntStream.range(0, rows.length)
                .<Supplier<List<AttributedString>>>mapToObj(each -> () -> line(each, rows[each]))
                .toList();
    }

    private List<AttributedString> line(int number, int rows) {
        written.incrementAndGet();
        return IntStream.range(0, rows)
                .mapToObj(row -> new AttributedString(number + "." + row))
                .toList();
    }

    private List<String> rows(List<Supplier<List<AttributedString>>> lines, int most) {
        return scroll.rows(lines, most).stream().map(AttributedString::toString).toList();
    }
}
