package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void what_steers_a_terminal_or_turns_the_writing_is_shown_as_its_number() {
        assertThat(VisibleText.of(
                        "red \u001b[31m, \u009b2J, \u202egnp.exe, \u2066x\u2069, \u200b, \u0000, \u007f, \uD800!"))
                .isEqualTo(
                        "red \\u001b[31m, \\u009b2J, \\u202egnp.exe, \\u2066x\\u2069, \\u200b, \\u0000, \\u007f, \\ud800!");
        assertThat(VisibleText.of("a tag \uDB40\uDC41")).isEqualTo("a tag \\udb40\\udc41");
        assertThat(VisibleText.of("gone\rhere\u2028next")).isEqualTo("gone\\u000dhere\\u2028next");
    }

    @Test
    void what_people_write_stays_as_it_is() {
        String text = "Zürich, 27 °C, 数据中心 🔥 مركز\n\tsecond line";

        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void in_one_line_breaks_are_blanks() {
        assertThat(VisibleText.line(" a\r\n\tb  c\u202e ")).isEqualTo("a b c\\u202e");
    }
}
