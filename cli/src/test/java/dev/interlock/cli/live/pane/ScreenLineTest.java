package dev.interlock.cli.live.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line comes into the rows of a terminal. */
final class ScreenLineTest {
    private static final String SENTENCE =
            "colder-air: inlet-predicted in zone-1 is useless: Telemetry shows that what it was meant to end is still there"
                    + " (inlet-above-recommended on rack-6, rack-7 and 14 more). The same remedy is barred for an hour.";

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 80, 200})
    void a_sentence_is_shown_whole_and_no_word_of_it_is_cut(int width) {
        List<String> rows = shown(ScreenLine.of(Ink.PLAIN, SENTENCE).hanging(28), width);

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(width));
        assertThat(rows.stream().flatMap(row -> Stream.of(row.strip().split(" "))))
                .containsExactly(SENTENCE.split(" "));
    }

    @Test
    void rows_after_the_first_hang_below_where_the_sentence_begins() {
        assertThat(shown(ScreenLine.of(Ink.PLAIN, "open     zone-1 is warm").hanging(9), 30))
                .containsExactly("open     zone-1 is warm");
        assertThat(shown(
                        ScreenLine.of(Ink.PLAIN, "open     zone-1 is warm since ten")
                                .hanging(9),
                        30))
                .containsExactly("open     zone-1 is warm since", "         ten");
    }

    @Test
    void what_belongs_together_is_not_torn_apart() {
        ScreenLine line = ScreenLine.of(Ink.PLAIN, "crac-1").hanging(2);
        line.add("  ").addWhole(Ink.PLAIN, "fan 95 %").add("  ").addWhole(Ink.PLAIN, "16.0 °C");

        assertThat(shown(line, 20)).containsExactly("crac-1  fan 95 %", "  16.0 °C");
        assertThat(shown(line, 14)).containsExactly("crac-1", "  fan 95 %", "  16.0 °C");
    }

    @Test
    void an_id_that_fits_into_a_row_has_one_to_itself() {
        String id = "0b5c8a00-0000-4000-8000-000000000001";

        assertThat(shown(
                        ScreenLine.of(Ink.WARN, "waits    " + id + "  raise the fans")
                                .hanging(9),
                        40))
                .containsExactly("waits", id, "         raise the fans");
    }

    @Test
    void a_word_that_is_longer_than_a_row_is_broken() {
        assertThat(shown(ScreenLine.of(Ink.PLAIN, "x".repeat(45)).hanging(3), 20))
                .containsExactly("x".repeat(20), "   " + "x".repeat(17), "   " + "x".repeat(8));
    }

    @Test
    void what_may_take_a_few_rows_only_says_that_there_is_more() {
        List<String> rows = shown(ScreenLine.of(Ink.PLAIN, SENTENCE).atMost(2), 60);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).endsWith(" …").hasSizeLessThanOrEqualTo(60);
        assertThat(SENTENCE).contains(rows.get(1).replace(" …", "").strip() + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"温度が高すぎます ラック六", "🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥", "e\u0301\u0301\u0301 tiré à l'été"})
    void wide_letters_take_the_columns_that_they_need(String text) {
        ScreenLine line = ScreenLine.of(Ink.PLAIN, text.repeat(5)).hanging(9);

        assertThat(line.rows(21, true))
                .allSatisfy(row -> assertThat(row.columnLength()).isLessThanOrEqualTo(21));
        assertThat(String.join("", shown(line, 21)).replace(" ", ""))
                .isEqualTo(text.repeat(5).replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b[2J", "\u001b]0;owned\u0007", "\r", "\b\b", "\u009b31m", "\u202e", "\u200b", "\n", "\t"})
    void what_would_steer_the_terminal_is_only_shown(String hostile) {
        List<AttributedString> rows =
                ScreenLine.of(Ink.PLAIN, "rack-" + hostile + "7 is warm").rows(80, true);

        assertThat(rows)
                .singleElement()
                .asString()
                .startsWith("rack-")
                .endsWith("7 is warm")
                .isPrintable();
    }

    @Test
    void without_colours_there_are_none() {
        for (Ink ink : Ink.values()) {
            AttributedString row = ScreenLine.of(ink, "warm").rows(80, false).get(0);
            assertThat(row.toAnsi())
                    .as(ink.name())
                    .doesNotMatch("(?s).*\u001b\\[[0-9;]*\\b(3[0-7]|4[0-7]|[349]8;|9[0-7]).*");
        }
        assertThat(ScreenLine.of(Ink.BAD, "warm").rows(80, true).get(0).toAnsi())
                .contains("[31;1m");
    }

    @Test
    void a_line_of_nothing_is_a_row() {
        assertThat(new ScreenLine().rows(80, true)).hasSize(1);
    }

    private static List<String> shown(ScreenLine line, int width) {
        return line.rows(width, true).stream().map(AttributedString::toString).toList();
    }
}
